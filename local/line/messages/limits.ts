import * as z from 'zod'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters as a reader sees them: LINE counts labels, display texts and chat bar texts this way. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

function lengthMessage(min: number, max: number) {
  return `Length must be between ${min} and ${max}`
}

/** Text of 1 to `max` UTF-16 units, LINE's way of counting everything but labels; zod's own `max` counts code points. */
export function text(max: number) {
  return z
    .string()
    .min(1, 'May not be empty')
    .refine((value) => value.length <= max, lengthMessage(1, max))
}

/** Text of 1 to `max` grapheme clusters. */
export function shownText(max: number) {
  return z
    .string()
    .min(1, 'May not be empty')
    .refine((value) => countGraphemes(value) <= max, lengthMessage(1, max))
}

export function list<T extends z.ZodType>(item: T, min: number, max: number) {
  const message = `Size must be between ${min} and ${max}`
  return z.array(item).min(min, message).max(max, message)
}

export function wholeNumber(min: number, max: number) {
  const message = `Must be a whole number between ${min} and ${max}`
  return z.number().int(message).min(min, message).max(max, message)
}

// LINE wants URIs percent-encoded: anything outside printable ASCII is refused.
const ENCODED = /^[\x21-\x7e]+$/

function isUri(value: string, schemes: readonly string[]): boolean {
  if (!ENCODED.test(value)) return false
  const scheme = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(value)?.[1]?.toLowerCase()
  if (scheme === undefined || !schemes.includes(scheme)) return false
  if (scheme === 'tel') return /^tel:[0-9+*#(),;=.a-z-]+$/i.test(value)
  return URL.canParse(value) && (scheme === 'line' || /^https?:\/\/[^/]/i.test(value))
}

/** A link a tap opens: http, https, line or tel, at most 1,000 characters. */
export const linkUri = text(1_000).refine((value) => isUri(value, ['http', 'https', 'line', 'tel']), {
  message: 'invalid uri',
})

/** A file LINE fetches: https only, at most 2,000 characters. */
export const mediaUrl = text(2_000).refine((value) => isUri(value, ['https']), { message: 'invalid uri' })

/**
 * One of several objects told apart by `type`; the keys of `options` are the allowed types.
 * An unknown type is reported at `….type` with the list of what is allowed, as LINE does.
 */
export function byType(options: Record<string, z.core.$ZodTypeDiscriminable>) {
  const [first, ...rest] = Object.values(options)
  if (first === undefined) throw new Error('byType needs at least one option')
  return z.discriminatedUnion('type', [first, ...rest], {
    error: (issue) =>
      issue.code === 'invalid_union' && (issue.input as { type?: unknown } | undefined)?.type !== undefined
        ? `Must be one of the following values: [${Object.keys(options).join(', ')}]`
        : undefined,
  })
}
