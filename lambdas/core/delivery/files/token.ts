import { timingSafeEqual } from 'node:crypto'
import { crockfordHash } from '../../shared/hash.ts'

/** How long a link opens its file after the file came (ms). The file itself is kept longer. */
export const fileLinkLifetime = 7 * 24 * 60 * 60_000

/**
 * What opens a file: 16 Crockford characters by which its link is found, and 22 base64url characters (128 random
 * bits) that nobody can guess. The first half alone opens nothing.
 */
const tokenPattern = /^([0-9A-HJKMNP-TV-Z]{16})([\w-]{22})$/

/** The part that depends on nothing but the LINE message, so that a repeat finds what the first attempt left. */
export const fileRef = (messageId: string): string => crockfordHash(16, 'file', messageId)

export const readToken = (
  text: string | undefined,
): { readonly ref: string; readonly secret: string } | undefined => {
  const [, ref, secret] = tokenPattern.exec(text ?? '') ?? []
  return ref && secret ? { ref, secret } : undefined
}

/** Compares without telling by its time how much of a guess was right. */
export const isSameSecret = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The link that people open; `base` is the address of the API, without a slash at its end. */
export const fileUrl = (base: string, token: string): string => `${base}/files/${token}`
