/**
 * LINE's documentation says "the current month" of a quota
 * without a time zone; its daily counts are in UTC+9.
 */
const lineOffset = 9 * 60 * 60 * 1000

/**
 * The calendar month (UTC+9) in which LINE counts a message
 * sent at this time (epoch ms; `endsAt` is exclusive).
 */
export const quotaMonth = (at: number): { readonly startedAt: number; readonly endsAt: number } => {
  const local = new Date(at + lineOffset)
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()]
  return { startedAt: Date.UTC(year, month) - lineOffset, endsAt: Date.UTC(year, month + 1) - lineOffset }
}
