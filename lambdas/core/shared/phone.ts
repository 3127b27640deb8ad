import { type MetadataJson, parsePhoneNumber } from 'libphonenumber-js/core'
import { asciiDigits } from './digits.ts'
import metadata from './phone-metadata.json' with { type: 'json' }

/** A telephone number in E.164, such as `+66812345678`. */
export type PhoneNumber = string & { readonly __phone: unique symbol }

const thailand = metadata as unknown as MetadataJson

/** Spaces, dashes, dots, brackets and the invisible marks that phones paste along with a number. */
const separators = /[\s\-‐-―.()[\]/\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const extension = /(?:ต่อ|ext\.?|x|#)\s*\d+\s*$/i
const label = /^\s*(?:เบอร์(?:โทร)?(?:ศัพท์)?|โทร(?:ศัพท์)?\.?|tel\.?|phone)\s*[:：]?\s*/i

/** How a number looks once Thai digits, separators, labels and extensions are gone. */
const dialled = (text: string): string =>
  asciiDigits(text).replace(label, '').replace(extension, '').replace(separators, '')

/** Numbers that everybody in Thailand may dial but that nobody is called back on. */
const shortCode = /^1\d{2,3}$/

/** Whether somebody meant this as their number: at least three digits, nothing else, and no short code. */
export const looksLikePhone = (text: string): boolean => {
  const typed = dialled(text)
  return /^\+?\d{3,}$/.test(typed) && !shortCode.test(typed)
}

/**
 * A reporter's own number: Thai mobiles and landlines, with Thai digits, spaces, dashes, +66, 0066 or
 * a bare 66 before it; numbers of other countries with a plus sign. Undefined for anything else.
 */
export const parsePhone = (text: string): PhoneNumber | undefined => {
  const typed = dialled(text)
  if (!/^\+?\d+$/.test(typed) || shortCode.test(typed)) return undefined
  const international = typed.replace(/^00(?=66)/, '+').replace(/^66(?=[2-9]\d{7,8}$)/, '+66')
  if (international.startsWith('+') && !international.startsWith('+66')) {
    return /^\+[1-9]\d{7,14}$/.test(international) ? (international as PhoneNumber) : undefined
  }
  const local = international.replace(/^\+66\(?0/, '+66')
  try {
    const number = parsePhoneNumber(local, { defaultCountry: 'TH' }, thailand)
    return number.isValid() ? (number.number as string as PhoneNumber) : undefined
  } catch {
    return undefined
  }
}

/** As people in Thailand write it, `081-234-5678`; numbers of other countries stay in E.164. */
export const formatPhone = (phone: PhoneNumber): string => {
  if (!phone.startsWith('+66')) return phone
  return parsePhoneNumber(phone, thailand).formatNational().replaceAll(' ', '-')
}
