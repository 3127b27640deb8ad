import type { Language } from '../../lambdas/core/shared/language.ts'
import type { NamedUnit } from './link-messages.ts'
import { momentIn } from './moments.ts'

const nameOf = ({ code, nameTh }: NamedUnit): string => `${nameTh} (${code})`

const seconds = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 1000))

const thai = {
  unknownProvince: (typed: string) => `ไม่รู้จักจังหวัด "${typed}"`,
  noGroup: (unit: NamedUnit) => `${nameOf(unit)} ไม่มีกลุ่ม จึงซ้อมไม่ได้`,
  toBeDrilled: (count: number, without: number, messages: number) =>
    `จะส่งการ์ดซ้อมถึง ${count} กลุ่ม (ข้าม ${without} หน่วยที่ไม่มีกลุ่ม) ใช้ข้อความ LINE ของเดือนนี้ประมาณ ${messages} ข้อความ ตามจำนวนสมาชิก
ถ้าต้องการส่งจริง ให้สั่งซ้ำพร้อม --yes`,
  sent: (unit: NamedUnit) => `ส่งแล้ว ${nameOf(unit)}`,
  rests: (unit: NamedUnit, at: number) =>
    `ข้าม ${nameOf(unit)} เพราะเพิ่งซ้อมเมื่อ ${momentIn('th', at)} (ซ้อมซ้ำ: --again)`,
  busy: (unit: NamedUnit) => `ข้าม ${nameOf(unit)} เพราะมีคนอื่นกำลังส่งการซ้อมให้หน่วยนี้`,
  refused: (unit: NamedUnit, reason: string) => `${nameOf(unit)}: LINE ไม่รับข้อความ (${reason})`,
  retryLater: (unit: NamedUnit) => `${nameOf(unit)}: LINE ไม่ตอบ ให้สั่งซ้ำ กลุ่มจะได้รับเพียงครั้งเดียว`,
  monthlyLimit: 'หยุดส่ง เพราะข้อความ LINE ของเดือนนี้หมดแล้ว',
  count: (sent: number, of: number) => `ส่งแล้ว ${sent} จาก ${of} หน่วย`,
  never: 'ยังไม่เคยซ้อม',
  notSent: (at: number) => `เริ่มส่งเมื่อ ${momentIn('th', at)} ยังไม่ยืนยันว่าส่งถึง`,
  unanswered: (at: number) => `ส่งเมื่อ ${momentIn('th', at)} ยังไม่มีใครรับทราบ`,
  answered: (at: number, startedAt: number, by: string) =>
    `รับทราบเมื่อ ${momentIn('th', at)} โดย ${by} ใน ${seconds(startedAt, at)} วินาที`,
  before: (result: string) => `ครั้งก่อน: ${result}`,
  answeredOf: (answered: number, of: number) => `รับทราบการซ้อมครั้งล่าสุด ${answered} จาก ${of} หน่วย`,
  noLine: (detail: string) => `ใช้ LINE ไม่ได้: ${detail}`,
}

/** All that the command says, in one language. */
export type DrillMessages = typeof thai

const english: DrillMessages = {
  unknownProvince: (typed) => `The province "${typed}" is unknown`,
  noGroup: (unit) => `${nameOf(unit)} has no group and cannot be drilled`,
  toBeDrilled: (count, without, messages) =>
    `Practice cards would go to ${count} groups (units without a group left out: ${without}) and use up about ${messages} of this month's LINE messages, one for each member
To send them, give the same command with --yes`,
  sent: (unit) => `Sent: ${nameOf(unit)}`,
  rests: (unit, at) => `Left out, drilled at ${momentIn('en', at)}: ${nameOf(unit)} (once more with --again)`,
  busy: (unit) => `Left out, somebody else is drilling it: ${nameOf(unit)}`,
  refused: (unit, reason) => `${nameOf(unit)}: LINE refused it (${reason})`,
  retryLater: (unit) =>
    `${nameOf(unit)}: LINE did not answer. Give the command again: the group gets it once`,
  monthlyLimit: "Stopped: LINE's messages of this month are used up",
  count: (sent, of) => `Sent to ${sent} of ${of} units`,
  never: 'never drilled',
  notSent: (at) => `begun at ${momentIn('en', at)}, not known to be sent`,
  unanswered: (at) => `sent at ${momentIn('en', at)}, nobody has acknowledged it`,
  answered: (at, startedAt, by) =>
    `acknowledged at ${momentIn('en', at)} by ${by} within ${seconds(startedAt, at)} s`,
  before: (result) => `before that: ${result}`,
  answeredOf: (answered, of) => `The last drill was acknowledged by ${answered} of ${of} units`,
  noLine: (detail) => `LINE cannot be used: ${detail}`,
}

export const drillCommandMessages: Readonly<Record<Language, DrillMessages>> = { th: thai, en: english }

export const drillHelp: Readonly<Record<Language, string>> = {
  th: `ส่งการ์ดซ้อมที่ระบุชัดว่าไม่ใช่เหตุจริงถึงกลุ่มไลน์ของหน่วย และดูว่าใครรับทราบ

  npm run units:drill -- UNIT... [ตัวเลือก]
  npm run units:drill -- --province 10 --yes
  npm run units:drill -- --all --yes

  --province       ทุกหน่วยของจังหวัด (ชื่อหรือเลขสองหลัก)
  --all            ทุกหน่วย
  --yes            ยืนยันการส่งด้วย --province หรือ --all
  --again          ซ้อมซ้ำแม้เพิ่งซ้อมไปไม่ถึงหนึ่งชั่วโมง
  --results        แสดงผลการซ้อมครั้งล่าสุด ไม่ส่งอะไร
  --stage dev|prod ระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้`,
  en: `Sends a practice card, clearly marked as one, to units' LINE groups, and shows who has acknowledged it

  npm run units:drill -- UNIT... [options]
  npm run units:drill -- --province 10 --yes
  npm run units:drill -- --all --yes

  --province       all units of a province (its name or two digits)
  --all            all units
  --yes            really send with --province or --all
  --again          also to units that were drilled less than an hour ago
  --results        what came of the last drills; sends nothing
  --stage dev|prod in AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text`,
}
