import * as z from 'zod'

/** What can go wrong with a call; `delay` answers rightly but late, `hang` never. */
const fault = z.strictObject({
  kind: z.enum(['delay', 'hang', 'internal', 'throttle', 'accessDenied']),
  operation: z.enum(['position', 'text']).optional(),
  /** For `delay`. */
  delayMs: z.number().int().min(0).max(60_000).default(1_000),
  /** The next so many calls; every call where absent. */
  times: z.number().int().min(1).optional(),
  /** The share of calls that it happens to. */
  rate: z.number().min(0).max(1).default(1),
})

export type LocationFault = z.input<typeof fault>
type Fault = z.output<typeof fault>
export type Operation = NonNullable<Fault['operation']>

/** Faults to inject, first added first met. A call meets at most one. */
export class LocationFaults {
  #faults: { fault: Fault; left: number }[] = []
  readonly #random: () => number

  constructor(random: () => number = Math.random) {
    this.#random = random
  }

  /** Throws a ZodError where the fault is not one. */
  add(input: LocationFault): void {
    const added = fault.parse(input)
    this.#faults.push({ fault: added, left: added.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#faults = []
  }

  /** The fault that this call meets, counted against its times. */
  meet(operation: Operation): Fault | undefined {
    const met = this.#faults.find(
      ({ fault: { operation: only, rate } }) =>
        (only === undefined || only === operation) && (rate === 1 || this.#random() < rate),
    )
    if (met === undefined) return undefined
    met.left -= 1
    this.#faults = this.#faults.filter(({ left }) => left > 0)
    return met.fault
  }
}
