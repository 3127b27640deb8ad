import { asciiDigits } from '../shared/digits.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { ProvinceCode } from '../shared/province.ts'
import type { OfficerRole } from './role.ts'

/** One row of the officers' roster, and who on LINE has proved to be that officer. */
export interface Officer {
  /** As the roster writes it; `officerKey` says which spellings are the same officer. */
  readonly number: string
  /** Police rank or title, such as `ร.ต.อ.` or `นาง`; empty where the roster has none. */
  readonly rank: string
  readonly nameTh: string
  readonly role: OfficerRole
  readonly province: ProvinceCode
  /** The code of the unit that the officer belongs to; absent for officers of a whole province. */
  readonly unit?: string
  /** The phone on file, by which the officer proves the row. */
  readonly phone: PhoneNumber
  readonly registered?: Registration
}

/** The LINE user behind an officer, and since when (epoch ms). */
export interface Registration {
  readonly userId: string
  readonly at: number
}

export type RegisteredOfficer = Officer & { readonly registered: Registration }

const numberShape = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/-]*$/u
const longestNumber = 30

/** An officer's number as it is written: Thai digits and odd dashes made plain; undefined for what can be none. */
export const parseOfficerNumber = (text: string): string | undefined => {
  const number = asciiDigits(text)
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return number.length <= longestNumber && numberShape.test(number) ? number : undefined
}

/**
 * What all spellings of one number have in common: a spreadsheet drops leading zeros, a thumb drops dots,
 * dashes and capitals.
 */
export const officerKey = (number: string): string =>
  asciiDigits(number)
    .normalize('NFC')
    .replace(/[\s._\-‐-―\u200b-\u200f\u2060\ufeff]/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d+$)/, '')
