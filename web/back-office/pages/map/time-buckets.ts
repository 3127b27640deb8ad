const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Lengths that people think in. */
const lengths = [
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
]
/** No more bars than fit on a phone. */
const mostBuckets = 60

/** Equal spans of time from `start` (epoch ms, midnight in Thailand); the last one may reach beyond the days. */
export interface Buckets {
  readonly start: number
  readonly length: number
  readonly count: number
}

/** Midnight in Thailand at which a day `YYYY-MM-DD` begins. */
const startOf = (dayText: string): number => Date.parse(`${dayText}T00:00:00+07:00`)

/** The spans from the first day to the end of the last one, or until `now` where that is earlier. */
export const bucketsBetween = (from: string, to: string, now: number): Buckets => {
  const start = startOf(from)
  const end = Math.max(start + 1, Math.min(startOf(to) + day, now))
  const length =
    lengths.find((one) => (end - start) / one <= mostBuckets) ?? Math.ceil((end - start) / mostBuckets)
  return { start, length, count: Math.ceil((end - start) / length) }
}

const bucketOf = ({ start, length }: Buckets, at: number): number => Math.floor((at - start) / length)

interface Timed {
  readonly acceptedAt: number
}

/** How many incidents fall in each span; one that came after the last span counts in it. */
export const countsOf = (buckets: Buckets, points: readonly Timed[]): number[] => {
  const counts = Array.from({ length: buckets.count }, () => 0)
  for (const { acceptedAt } of points) {
    const bucket = Math.min(bucketOf(buckets, acceptedAt), buckets.count - 1)
    if (bucket >= 0) counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  return counts
}

/** `upTo`: everything until the end of a span; `only`: that span alone. */
export type TimeView = 'upTo' | 'only'

/** Whether an incident is seen with the slider at span `at`; at the last one also what came after it. */
export const isSeenAt = (buckets: Buckets, at: number, view: TimeView, { acceptedAt }: Timed): boolean => {
  const bucket = Math.min(bucketOf(buckets, acceptedAt), buckets.count - 1)
  return view === 'upTo' ? bucket <= at : bucket === at
}

/** The first and last moment of a span (epoch ms). */
export const spanOf = ({ start, length }: Buckets, at: number): { from: number; to: number } => ({
  from: start + at * length,
  to: start + (at + 1) * length,
})
