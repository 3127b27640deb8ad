import type { Report } from '../report.ts'

/**
 * Bytes of the 400 KB that DynamoDB takes: a report that is full can do nothing any more. So what people write stops
 * before, notes and units called in by the back office long before, and what would begin again begins as a new report.
 */
const most = { office: 150_000, anotherRound: 265_000, words: 300_000 } as const

/** Whether there is room on a report for more of this. */
export const hasRoomFor = (what: keyof typeof most, report: Report): boolean =>
  new TextEncoder().encode(JSON.stringify(report)).length < most[what]
