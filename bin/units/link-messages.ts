import type { Language } from '../../lambdas/core/shared/language.ts'
import { momentIn } from './moments.ts'

/** A unit as an operator knows it: `สภ.ดอนสัก (ST-8403)`. */
export interface NamedUnit {
  readonly code: string
  readonly nameTh: string
}
const nameOf = ({ code, nameTh }: NamedUnit): string => `${nameTh} (${code})`

const th = (at: number): string => momentIn('th', at)
const en = (at: number): string => momentIn('en', at)

const thai = {
  unknownUnit: (typed: string, nearest: readonly NamedUnit[]) =>
    `ไม่มีหน่วย "${typed}" ในทะเบียน ที่ใกล้เคียง: ${nearest.map(nameOf).join(', ') || 'ไม่มี'}`,
  code: (unit: NamedUnit, code: string) => `รหัสผูกกลุ่มของ ${nameOf(unit)}: ${code}`,
  goodUntil: (at: number) => `ใช้ได้ครั้งเดียว ถึง ${th(at)}`,
  whatToType: (code: string) => `เชิญบัญชีนี้เข้ากลุ่มไลน์ของหน่วย แล้วพิมพ์ในกลุ่ม\n  ผูกกลุ่ม ${code}`,
  oldCodeVoid: 'รหัสเดิมของหน่วยใช้ไม่ได้แล้ว',
  requestVoid: 'คำขอเปลี่ยนกลุ่มที่รอยืนยันอยู่ถูกยกเลิกแล้ว',
  willReplace: 'หน่วยนี้มีกลุ่มอยู่แล้ว ถ้าพิมพ์รหัสในกลุ่มอื่น จะเปลี่ยนกลุ่มเมื่อกลุ่มเดิมกดยืนยัน หรือเมื่อสั่ง --confirm',
  unlinked: (unit: NamedUnit) => `ยกเลิกการผูกกลุ่มของ ${nameOf(unit)} แล้ว หน่วยนี้ไม่มีกลุ่มรับแจ้งเหตุ`,
  hasNoGroup: (unit: NamedUnit) => `${nameOf(unit)} ไม่มีกลุ่มที่ผูกไว้`,
  replaced: (unit: NamedUnit) => `เปลี่ยนกลุ่มของ ${nameOf(unit)} แล้ว`,
  groupNotTold: 'แต่ส่งข้อความบอกกลุ่มได้ไม่ครบ โปรดแจ้งคนในกลุ่มเอง',
  nothingAsked: (unit: NamedUnit) => `ไม่มีคำขอเปลี่ยนกลุ่มของ ${nameOf(unit)} ที่รอยืนยัน`,
  requestExpired: (unit: NamedUnit) => `คำขอเปลี่ยนกลุ่มของ ${nameOf(unit)} หมดเวลาแล้ว ให้ออกรหัสใหม่`,
  newGroupGone: (unit: NamedUnit) => `กลุ่มใหม่ของ ${nameOf(unit)} ไม่มีบัญชีนี้แล้ว จึงไม่ได้เปลี่ยนกลุ่ม`,
  newGroupTaken: (unit: NamedUnit, other: string) =>
    `กลุ่มใหม่ของ ${nameOf(unit)} ผูกกับ ${other} อยู่แล้ว จึงไม่ได้เปลี่ยนกลุ่ม`,
  linkedSince: (at: number | undefined) => (at === undefined ? 'มีกลุ่มตามไฟล์ทะเบียน' : `ผูกกลุ่มเมื่อ ${th(at)}`),
  withoutGroup: (at: number | undefined) => (at === undefined ? 'ยังไม่มีกลุ่ม' : `ไม่มีกลุ่มตั้งแต่ ${th(at)}`),
  openCode: (at: number) => `มีรหัสที่ยังไม่ได้ใช้ ถึง ${th(at)}`,
  waiting: (by: string | undefined, at: number, until: number) =>
    `มีกลุ่มใหม่ขอแทนเมื่อ ${th(at)} ผู้ขอ: ${by ?? 'ไม่ทราบชื่อ'} ยืนยันได้ถึง ${th(until)}`,
  unlinkedUnits: (count: number) => `ไม่มีกลุ่ม ${count} หน่วย`,
}

/** All that the command says, in one language. */
export type LinkMessages = typeof thai

const english: LinkMessages = {
  unknownUnit: (typed, nearest) =>
    `The roster has no unit "${typed}". Nearest: ${nearest.map(nameOf).join(', ') || 'none'}`,
  code: (unit, code) => `Code for the LINE group of ${nameOf(unit)}: ${code}`,
  goodUntil: (at) => `Good once, until ${en(at)}`,
  whatToType: (code) => `Invite the account into the unit's LINE group and type there\n  ผูกกลุ่ม ${code}`,
  oldCodeVoid: 'The old code of the unit is void',
  requestVoid: 'The request of another group, which was waiting, is void',
  willReplace:
    'The unit has a group: where the code is typed in another, the old one has to agree, or you with --confirm',
  unlinked: (unit) => `${nameOf(unit)} is unlinked and has no group for reports now`,
  hasNoGroup: (unit) => `${nameOf(unit)} has no linked group`,
  replaced: (unit) => `The new group has taken over for ${nameOf(unit)}`,
  groupNotTold: 'but a group could not be told: let its people know yourself',
  nothingAsked: (unit) => `No other group waits to take over for ${nameOf(unit)}`,
  requestExpired: (unit) => `The request for ${nameOf(unit)} has run out: make a new code`,
  newGroupGone: (unit) =>
    `The account is not in the new group of ${nameOf(unit)} any more: nothing was changed`,
  newGroupTaken: (unit, other) =>
    `The new group of ${nameOf(unit)} is linked to ${other} by now: nothing was changed`,
  linkedSince: (at) => (at === undefined ? 'Has the group of the roster file' : `Linked since ${en(at)}`),
  withoutGroup: (at) => (at === undefined ? 'Has had no group yet' : `Without a group since ${en(at)}`),
  openCode: (at) => `Has an unused code, good until ${en(at)}`,
  waiting: (by, at, until) =>
    `Another group asked at ${en(at)} to take over (${by ?? 'name unknown'}); can be confirmed until ${en(until)}`,
  unlinkedUnits: (count) => `Without a group: ${count}`,
}

export const linkMessages: Readonly<Record<Language, LinkMessages>> = { th: thai, en: english }

export const linkHelp: Readonly<Record<Language, string>> = {
  th: `ออกรหัสผูกกลุ่มไลน์ให้หน่วย ใช้ได้ครั้งเดียวใน 24 ชั่วโมง รหัสใหม่แทนรหัสเดิม

  npm run units:link-code -- UNIT [ตัวเลือก]
  npm run units:link-code -- --unlinked [ตัวเลือก]

  --show           แสดงสถานะการผูกกลุ่มของหน่วย ไม่เปลี่ยนอะไร
  --confirm        ยืนยันให้กลุ่มใหม่ที่รออยู่แทนกลุ่มเดิม
  --unlink         ยกเลิกการผูกกลุ่มของหน่วย
  --unlinked       แสดงหน่วยที่ไม่มีกลุ่ม หน่วยที่เพิ่งเสียกลุ่มไปอยู่ก่อน
  --stage dev|prod ระบบบน AWS (ปกติ: ระบบในเครื่องนี้)
  --lang th|en     ภาษาของข้อความ
  --help           แสดงข้อความนี้`,
  en: `Makes a code that links a LINE group to a unit: good once, for 24 hours, in place of any older one

  npm run units:link-code -- UNIT [options]
  npm run units:link-code -- --unlinked [options]

  --show           how the unit is linked; changes nothing
  --confirm        lets the new group that waits take the place of the old one
  --unlink         takes the unit's group away
  --unlinked       the units without a group, those that lost theirs last first
  --stage dev|prod in AWS (default: the stack on this machine)
  --lang th|en     language of the messages
  --help           this text`,
}
