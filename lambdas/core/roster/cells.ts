import { asciiDigits } from '../shared/digits.ts'
import { parsePhone } from '../shared/phone.ts'
import { type CoordinateSource, coordinateSources, type UnitKind, unitKinds } from '../shared/unit.ts'

/** A number of degrees, Thai digits and a degree sign allowed; undefined for anything else. */
export const degrees = (text: string): number | undefined => {
  const digits = asciiDigits(text).replace(/\s*°$/, '')
  return /^[+-]?\d{1,5}(?:\.\d{1,20})?$/.test(digits) ? Number(digits) : undefined
}

/** What may be dialled in Thailand as it is, such as 191 or 1300. */
const shortCode = /^1\d{2,3}$/

/** A unit's duty phone as one dials it in Thailand, `034111222` or `191`; undefined for anything else. */
export const dutyPhone = (text: string): string | undefined => {
  const digits = asciiDigits(text).replace(/\s/g, '')
  if (shortCode.test(digits)) return digits
  const number = parsePhone(text)
  return number?.startsWith('+66') ? `0${number.slice(3)}` : undefined
}

const fold = (text: string): string =>
  asciiDigits(text)
    .toLowerCase()
    .replace(/[\s.\-_]/g, '')

const kindNames = new Map<string, UnitKind>([
  ...unitKinds.map((kind): [string, UnitKind] => [kind.toLowerCase(), kind]),
  ['สภ', 'station'],
  ['สน', 'station'],
  ['สภ/สน', 'station'],
  ['สถานีตำรวจ', 'station'],
  ['สถานีตำรวจภูธร', 'station'],
  ['สถานีตำรวจนครบาล', 'station'],
  ['policestation', 'station'],
  ['ศูนย์191', 'centre191'],
  ['ศูนย์วิทยุ191', 'centre191'],
  ['ศูนย์ผ่านฟ้า191', 'centre191'],
  ['ศูนย์รับแจ้งเหตุ191', 'centre191'],
  ['191', 'centre191'],
  ['center191', 'centre191'],
  ['191centre', 'centre191'],
  ['191center', 'centre191'],
  ['ทีมสหวิชาชีพ', 'team'],
  ['สหวิชาชีพ', 'team'],
  ['multidisciplinaryteam', 'team'],
  ['ผู้บังคับบัญชา', 'command'],
  ['ผู้บังคับบัญชาจังหวัด', 'command'],
])

export const unitKindByName = (text: string): UnitKind | undefined => kindNames.get(fold(text))

const sourceNames = new Map<string, CoordinateSource>([
  ...coordinateSources.map((source): [string, CoordinateSource] => [source.toLowerCase(), source]),
  ['สำรวจ', 'survey'],
  ['วัดพิกัด', 'survey'],
  ['หน่วยงาน', 'operator'],
  ['หน่วยแจ้ง', 'operator'],
  ['ที่ว่าการอำเภอ', 'districtSeat'],
  ['ตัวอำเภอ', 'districtSeat'],
  ['ศาลากลางจังหวัด', 'provinceSeat'],
  ['ตัวจังหวัด', 'provinceSeat'],
])

export const coordinateSourceByName = (text: string): CoordinateSource | undefined =>
  sourceNames.get(fold(text))

/** A district without the word for it: `อำเภอดอนสัก`, `อ.ดอนสัก` and `เขตบางรัก` lose the first part. */
export const districtName = (text: string): string => text.replace(/^(?:กิ่งอำเภอ|อำเภอ|เขต|อ\.)\s*/, '')
