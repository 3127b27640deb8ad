import type { History } from './history.ts'

/** DynamoDB takes no larger item (bytes). */
export const largestItem = 400_000

/** The largest that a report has ever been, as JSON (bytes): a little more than the item is in the table. */
export const largestOf = ({ versions }: History): number => {
  const known = new Map<unknown, number>()
  // Saves share most of their parts, so that each is measured once.
  const bytesOf = (part: unknown): number => {
    const before = known.get(part)
    if (before !== undefined) return before
    const bytes = Array.isArray(part)
      ? part.reduce((sum: number, one) => sum + bytesOf(one) + 1, 2)
      : Buffer.byteLength(JSON.stringify(part) ?? '')
    known.set(part, bytes)
    return bytes
  }
  const sizes = versions.map(({ report }) =>
    Object.entries(report).reduce((sum, [name, part]) => sum + name.length + 4 + bytesOf(part), 2),
  )
  return Math.max(...sizes)
}
