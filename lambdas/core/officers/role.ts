import { asciiDigits } from '../shared/digits.ts'

/** What an officer does, in Thai as it is shown. A text and no closed list: an operator can add one. */
export type OfficerRole = string

/** The roles that every roster knows, in the order in which lists show them. */
export const startingRoles: readonly OfficerRole[] = [
  'ห้องวิทยุ',
  'ศูนย์ 191',
  'ผู้การ',
  'รองผู้การ',
  'ผู้กำกับ',
  'รองผู้กำกับ',
  'สารวัตร',
  'รองสารวัตร',
  'พม.',
  'นักสังคมสงเคราะห์',
  'บ้านพักเด็กและครอบครัว',
  'อัยการ',
  'เครือข่าย',
]

/** Full titles and abbreviations that rosters use for the starting roles. */
const otherNames: Readonly<Record<string, OfficerRole>> = {
  ผู้บังคับการ: 'ผู้การ',
  'ผบก.': 'ผู้การ',
  รองผู้บังคับการ: 'รองผู้การ',
  'รอง ผบก.': 'รองผู้การ',
  ผู้กำกับการ: 'ผู้กำกับ',
  'ผกก.': 'ผู้กำกับ',
  รองผู้กำกับการ: 'รองผู้กำกับ',
  'รอง ผกก.': 'รองผู้กำกับ',
  'สว.': 'สารวัตร',
  'รอง สว.': 'รองสารวัตร',
  'พมจ.': 'พม.',
  บ้านพักเด็ก: 'บ้านพักเด็กและครอบครัว',
}

const fold = (name: string): string =>
  asciiDigits(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.\-–]/g, '')

const longestRole = 60

/** A role that an operator wants to add, as one line; undefined where it has no letter or is longer than 60. */
export const parseRole = (text: string): OfficerRole | undefined => {
  const role = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return role.length <= longestRole && /\p{L}/u.test(role) ? role : undefined
}

/** The starting roles and the added ones, each once, in the order in which lists show them. */
export const allRoles = (added: readonly OfficerRole[]): readonly OfficerRole[] => {
  const more = new Set(added.filter((role) => !startingRoles.some((known) => fold(known) === fold(role))))
  return [...startingRoles, ...[...more].toSorted()]
}

/** Finds the role behind a text, among these and their usual abbreviations; dots, dashes and spaces do not count. */
export const roleFinder = (known: readonly OfficerRole[]): ((text: string) => OfficerRole | undefined) => {
  const byName = new Map<string, OfficerRole>([
    ...Object.entries(otherNames).map(([name, role]): [string, OfficerRole] => [fold(name), role]),
    ...known.map((role): [string, OfficerRole] => [fold(role), role]),
  ])
  return (text) => byName.get(fold(text))
}
