import type { Report } from './model.ts'

/**
 * Bytes of the 400 KB that DynamoDB takes: a report that is full can do nothing any more. So what people write stops
 * before, notes, units called in and word of others who report the same long before, and what is full does not begin again.
 */
const maxBytes = { office: 150_000, others: 150_000, anotherRound: 265_000, words: 300_000 } as const

/** Whether there is room on a report for more of this. */
export const fitsWithinLimit = (what: keyof typeof maxBytes, report: Report): boolean =>
  new TextEncoder().encode(JSON.stringify(report)).length < maxBytes[what]
