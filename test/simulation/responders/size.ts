import type { Report } from '../../../lambdas/core/report.ts'
import type { History } from './history.ts'

/** DynamoDB takes no larger item (bytes). */
export const largestItem = 400_000

/** The largest that a report has ever been, as JSON (bytes): a little more than the item is in the table. */
export const largestOf = ({ versions }: History): number => {
  const known = new Map<object, number>()
  const bytesOf = (part: object): number => {
    const before = known.get(part)
    if (before !== undefined) return before
    const bytes = Buffer.byteLength(JSON.stringify(part)) + 1
    known.set(part, bytes)
    return bytes
  }
  // Saves share most of their parts, so that each is measured once.
  const sizeOf = ({ notices, timeline, ...rest }: Report): number =>
    [...notices, ...timeline].reduce((sum, part) => sum + bytesOf(part), 0) +
    Buffer.byteLength(JSON.stringify(rest)) +
    30
  return Math.max(...versions.map(({ report }) => sizeOf(report)))
}
