const second = 1000

/** Distances between marks that people read at a glance, in seconds. */
const strides = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 86_400, 604_800]
const mostMarks = 8

export interface Axis {
  /** Where it ends, in milliseconds. */
  readonly end: number
  /** Where its marks are, in milliseconds. */
  readonly marks: readonly number[]
}

/** An axis from 0 that holds `last` (ms) and ends at a mark; never shorter than ten seconds. */
export const axisTo = (last: number): Axis => {
  const span = Math.max(last, 10 * second)
  const stride =
    second * (strides.find((each) => span / (each * second) <= mostMarks) ?? (strides.at(-1) as number))
  const count = Math.ceil(span / stride)
  return { end: count * stride, marks: Array.from({ length: count + 1 }, (_, index) => index * stride) }
}

/** Where a moment stands on the axis, from 0 to 1. */
export const shareOf = ({ end }: Axis, after: number): number => Math.min(1, Math.max(0, after / end))
