import type { Language } from '../../lambdas/core/shared/language.ts'

const thai = {
  invited: (email: string) => `สร้างบัญชีแล้ว และส่งคำเชิญพร้อมรหัสผ่านชั่วคราวไปที่ ${email}`,
  wasThere: (email: string) => `${email} มีบัญชีนี้และตั้งรหัสผ่านแล้ว ไม่ได้เปลี่ยนอะไร`,
  hasAnother: (email: string, post: string) =>
    `${email} มีบัญชีอยู่แล้วในบทบาท ${post} ไม่ได้เปลี่ยนอะไร หากต้องการเปลี่ยน ให้ผู้ดูแลระบบแก้ไขในหน้าบัญชีผู้ใช้งาน`,
  isDisabled: (email: string) => `บัญชีของ ${email} ถูกระงับการใช้งาน ให้ผู้ดูแลระบบเปิดใช้อีกครั้งในหน้าบัญชีผู้ใช้งาน`,
  noEmail: (typed: string) => `--email ต้องเป็นที่อยู่อีเมล: "${typed}"`,
  noName: '--name ต้องระบุชื่อ',
  noRole: (typed: string, roles: readonly string[]) => `--role ต้องเป็น ${roles.join(', ')}: "${typed}"`,
  noProvince: (typed: string) => `ไม่รู้จักจังหวัด "${typed}"`,
  wrongPost: (role: string) => `บทบาท ${role} กับ --province ที่ระบุใช้ด้วยกันไม่ได้`,
}

/** All that the command says, in one language. */
export type InviteMessages = typeof thai

const english: InviteMessages = {
  invited: (email) => `The account is there, and ${email} has been sent a temporary password`,
  wasThere: (email) => `${email} has this account and a password already: nothing was changed`,
  hasAnother: (email, post) =>
    `${email} has an account as ${post} already: nothing was changed. An administrator can change it on the page of accounts`,
  isDisabled: (email) =>
    `The account of ${email} is disabled. An administrator can enable it again on the page of accounts`,
  noEmail: (typed) => `--email must be an email address: "${typed}"`,
  noName: '--name must not be empty',
  noRole: (typed, roles) => `--role must be one of ${roles.join(', ')}: "${typed}"`,
  noProvince: (typed) => `Unknown province "${typed}"`,
  wrongPost: (role) => `The role ${role} and what --province says do not go together`,
}

export const inviteMessages: Readonly<Record<Language, InviteMessages>> = { th: thai, en: english }

export const inviteHelp: Readonly<Record<Language, string>> = {
  th: `เชิญผู้ใช้งานระบบหลังบ้าน เช่น ผู้ดูแลระบบคนแรกของระบบที่เพิ่งติดตั้ง สั่งซ้ำได้

  npm run accounts:invite -- --email อีเมล --name ชื่อ --role บทบาท [ตัวเลือก]

  --role           superadmin, provinceAdmin, commander, operator191 หรือ team
  --province       จังหวัด (ต้องระบุสำหรับ provinceAdmin, operator191 และ team)
  --stage dev|prod ระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้`,
  en: `Invites somebody to the back office, such as the first superadmin of a new deployment; can be given again

  npm run accounts:invite -- --email ADDRESS --name NAME --role ROLE [options]

  --role           superadmin, provinceAdmin, commander, operator191 or team
  --province       required for provinceAdmin, operator191 and team
  --stage dev|prod in AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text`,
}
