import { timingSafeEqual } from 'node:crypto'
import { crockfordHash } from '../../shared/hash.ts'

/** How long a link opens its file (ms). The file itself is stored for longer. */
export const fileLinkLifetime = 7 * 24 * 60 * 60_000

/**
 * A file token: 16 Crockford characters that identify the link, and 22 base64url characters (128 random bits)
 * that nobody can guess. The first part alone opens nothing.
 */
const tokenPattern = /^([0-9A-HJKMNP-TV-Z]{16})([\w-]{22})$/

/**
 * The identifying part. It depends on the LINE message
 * only, so that a retry finds what the first attempt wrote.
 */
export const fileRef = (messageId: string): string => crockfordHash(16, 'file', messageId)

export const readToken = (
  text: string | undefined,
): { readonly ref: string; readonly secret: string } | undefined => {
  const [, ref, secret] = tokenPattern.exec(text ?? '') ?? []
  return ref && secret ? { ref, secret } : undefined
}

/** Compares in constant time, so that timing does not reveal how much of a guess is right. */
export const isSameSecret = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The link that people open; `base` is the base URL of the API without a trailing slash. */
export const fileUrl = (base: string, token: string): string => `${base}/files/${token}`
