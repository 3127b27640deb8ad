import { asciiDigits } from '../../shared/digits.ts'
import { crockford } from '../../shared/hash.ts'

/** Eight Crockford base-32 characters (40 bits) without their dash: `7F3K92QD`. Never stored, only its fingerprint. */
export type LinkCode = string & { readonly __linkCode: unique symbol }

const length = 8
const shape = /^[0-9A-HJKMNP-TV-Z]{8}$/
/** What people type for a character of the alphabet that looks like it. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** A code of eight random bytes, of which five bits each count. */
export const linkCodeOf = (random: Uint8Array): LinkCode => {
  const bytes = [...random.slice(0, length)]
  if (bytes.length < length) throw new Error(`A code takes ${length} random bytes`)
  return bytes.map((byte) => crockford[byte & 31]).join('') as LinkCode
}

/** As it is read out and typed: `7F3K-92QD`. */
export const shownLinkCode = (code: LinkCode): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** The code in what somebody typed, whatever stands around it in Thai; undefined where there is none. */
export const readLinkCode = (text: string): LinkCode | undefined => {
  const typed = asciiDigits(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter)
  return shape.test(typed) ? (typed as LinkCode) : undefined
}

/** The command, after the account's own name where somebody mentions it first. */
const command = /^(?:@[^\n]{1,60}?\s)?\s*ผูก\s*กลุ่ม(.*)$/s

/** What stands after `ผูกกลุ่ม` in a group's text, which may be nothing; undefined where the text is no such command. */
export const readLinkCommand = (text: string): string | undefined =>
  command
    .exec(
      text
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .normalize('NFC')
        .trim(),
    )?.[1]
    ?.trim()
