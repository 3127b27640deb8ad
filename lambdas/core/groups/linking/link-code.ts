import { asciiDigits } from '../../shared/digits.ts'
import { crockford } from '../../shared/hash.ts'

/**
 * Eight Crockford base-32 characters (40 bits) without the dash: `7F3K92QD`. Only its fingerprint is stored.
 */
export type LinkCode = string & { readonly __linkCode: unique symbol }

const length = 8
const shape = /^[0-9A-HJKMNP-TV-Z]{8}$/
/** Letters that people type for digits that look like them. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** Makes a code from eight random bytes, using five bits of each. */
export const linkCodeOf = (random: Uint8Array): LinkCode => {
  const bytes = [...random.slice(0, length)]
  if (bytes.length < length) throw new Error(`A link code needs ${length} random bytes`)
  return bytes.map((byte) => crockford[byte & 31]).join('') as LinkCode
}

/** The code as people read and type it: `7F3K-92QD`. */
export const shownLinkCode = (code: LinkCode): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** Finds the code in typed text, ignoring Thai around it; undefined if there is none. */
export const readLinkCode = (text: string): LinkCode | undefined => {
  const typed = asciiDigits(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter)
  return shape.test(typed) ? (typed as LinkCode) : undefined
}

/** The command, with an optional mention of the account before it. */
const command = /^(?:@[^\n]{1,60}?\s)?\s*ผูก\s*กลุ่ม(.*)$/s

/**
 * The text after `ผูกกลุ่ม` in a group's message, which may be empty; undefined if it is not this command.
 */
export const readLinkCommand = (text: string): string | undefined =>
  command
    .exec(
      text
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .normalize('NFC')
        .trim(),
    )?.[1]
    ?.trim()
