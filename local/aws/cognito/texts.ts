export type PageLanguage = 'th' | 'en'

/** What the sign-in page says. */
export const texts = {
  th: {
    title: 'เข้าสู่ระบบ ESS Help Me',
    about: 'หน้านี้ใช้แทนหน้าเข้าสู่ระบบจริงเมื่อทดลองบนเครื่องเดียว',
    demonstration: 'บัญชีทดลอง',
    oneTap: 'แตะเพื่อเข้าสู่ระบบทันที',
    other: 'เข้าสู่ระบบด้วยอีเมล',
    email: 'อีเมล',
    password: 'รหัสผ่าน',
    signIn: 'เข้าสู่ระบบ',
    wrong: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง หรือบัญชีนี้ถูกระงับการใช้งาน',
    newTitle: 'ตั้งรหัสผ่านใหม่',
    newAbout: 'นี่เป็นการเข้าสู่ระบบครั้งแรก โปรดตั้งรหัสผ่านของคุณเอง',
    newPassword: 'รหัสผ่านใหม่',
    policy: 'อย่างน้อย 12 ตัวอักษร มีตัวพิมพ์เล็ก ตัวพิมพ์ใหญ่ ตัวเลข และสัญลักษณ์',
    weak: 'รหัสผ่านนี้ไม่เป็นไปตามเงื่อนไขด้านล่าง',
    expired: 'รหัสผ่านชั่วคราวหมดอายุแล้ว โปรดขอคำเชิญใหม่จากผู้ดูแลระบบ',
    late: 'ใช้เวลานานเกินไป โปรดเข้าสู่ระบบอีกครั้ง',
    save: 'บันทึกและเข้าสู่ระบบ',
    otherLanguage: 'English',
    broken: 'ลิงก์เข้าสู่ระบบนี้ใช้ไม่ได้',
  },
  en: {
    title: 'Sign in to ESS Help Me',
    about: 'This page stands in for the real sign-in page on one machine.',
    demonstration: 'Demonstration accounts',
    oneTap: 'One tap signs you in',
    other: 'Sign in with an email address',
    email: 'Email address',
    password: 'Password',
    signIn: 'Sign in',
    wrong: 'Wrong email address or password, or the account is disabled',
    newTitle: 'Choose a new password',
    newAbout: 'This is your first sign-in. Choose a password of your own.',
    newPassword: 'New password',
    policy: 'At least 12 characters, with lower and upper case, a number and a symbol',
    weak: 'This password does not fit the conditions below',
    expired: 'The temporary password has expired. Ask an administrator to invite you again.',
    late: 'That took too long. Please sign in again.',
    save: 'Save and sign in',
    otherLanguage: 'ไทย',
    broken: 'This sign-in link does not work',
  },
} as const satisfies Record<PageLanguage, Readonly<Record<string, string>>>

/** A text of the page besides its own words, in both languages. */
export interface Both {
  readonly th: string
  readonly en: string
}
