import { createHash } from 'node:crypto'

/** Crockford's base-32 alphabet: no I, L, O and U. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` Crockford base-32 characters (5 bits each, at most 51) that depend on nothing but the parts. */
export const crockfordHash = (length: number, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest()
  let bits = BigInt(`0x${digest.toString('hex')}`)
  let text = ''
  for (let i = 0; i < length; i += 1) {
    text += crockford[Number(bits & 31n)]
    bits >>= 5n
  }
  return text
}

/** Epoch milliseconds as the ten leading characters of a ULID, so that ids sort by time. */
export const crockfordTime = (milliseconds: number): string => {
  let rest = Math.max(0, Math.floor(milliseconds))
  let text = ''
  for (let i = 0; i < 10; i += 1) {
    text = crockford[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}
