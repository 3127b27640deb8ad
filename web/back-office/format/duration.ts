/** The words of a duration, in the reader's language. */
export interface DurationUnits {
  readonly days: string
  readonly hours: string
  readonly minutes: string
  readonly seconds: string
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A duration (ms) in its two largest units: `45 วินาที`, `2 นาที 5 วินาที`, `3 ชม. 20 นาที`, `2 วัน 4 ชม.`. */
export const durationText = (ms: number, units: DurationUnits): string => {
  const whole = Math.max(0, Math.round(ms / second)) * second
  if (whole < minute) return `${whole / second} ${units.seconds}`
  const [large, largeWord, small, smallWord] =
    whole < hour
      ? ([minute, units.minutes, second, units.seconds] as const)
      : whole < day
        ? ([hour, units.hours, minute, units.minutes] as const)
        : ([day, units.days, hour, units.hours] as const)
  const rest = Math.floor((whole % large) / small)
  const first = `${Math.floor(whole / large)} ${largeWord}`
  return rest === 0 ? first : `${first} ${rest} ${smallWord}`
}
