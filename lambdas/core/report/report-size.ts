import type { Report } from './model.ts'

/**
 * Bytes, of the 400 KB that a DynamoDB item may have. A full report could not
 * be changed any more, so each kind of content stops earlier: back-office
 * actions and linked reports first, then another round, then what people write.
 */
const maxBytes = {
  backOffice: 150_000,
  linkedReports: 150_000,
  anotherRound: 265_000,
  messages: 300_000,
} as const

/** Whether the report is small enough to take more of this kind. */
export const fitsWithinLimit = (what: keyof typeof maxBytes, report: Report): boolean =>
  new TextEncoder().encode(JSON.stringify(report)).length < maxBytes[what]
