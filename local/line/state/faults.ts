import { randomUUID } from 'node:crypto'
import * as z from 'zod'

const FAULTS = [
  'rateLimit',
  'monthlyLimit',
  'serverError',
  'hang',
  'lostAnswer',
  'slow',
  'cutShort',
  'unauthorized',
  'forbidden',
  'badRequest',
] as const

export const faultRequest = z.strictObject({
  endpoint: z.string().min(1),
  fault: z.enum(FAULTS),
  /** How many calls it meets; 1 where neither `times` nor `rate` is given. */
  times: z.number().int().min(1).optional(),
  /** The share of calls it meets. */
  rate: z.number().min(0).max(1).optional(),
  /** Milliseconds to wait before the fault shows, or the answer comes; for `hang`, how long until the connection is dropped. */
  delayMs: z.number().int().min(0).max(3_600_000).optional(),
  /** Only calls to this chat, or for the content of this message. */
  to: z.string().optional(),
})

export interface Fault extends z.infer<typeof faultRequest> {
  readonly id: string
  /** Calls it will still meet; null is without end. */
  readonly remaining: number | null
}

export interface Faults {
  list(): Fault[]
  add(request: z.infer<typeof faultRequest>): Fault
  clear(id?: string): void
  /** The fault that this call meets, if any; it is used up by that. */
  meet(endpoint: string, to: readonly string[]): Fault | undefined
}

/** Faults live in memory: a restart heals the platform. */
export function createFaults(random: () => number = Math.random): Faults {
  let faults: Fault[] = []
  return {
    list: () => faults,
    add(request) {
      const endless = request.times === undefined && request.rate !== undefined
      const fault = { ...request, id: randomUUID(), remaining: endless ? null : (request.times ?? 1) }
      faults.push(fault)
      return fault
    },
    clear(id) {
      faults = id === undefined ? [] : faults.filter((each) => each.id !== id)
    },
    meet(endpoint, to) {
      const met = faults.find(
        (each) =>
          (each.endpoint === '*' || each.endpoint === endpoint) &&
          (each.to === undefined || to.includes(each.to)) &&
          (each.rate === undefined || random() < each.rate),
      )
      if (met === undefined || met.remaining === null) return met
      const left = { ...met, remaining: met.remaining - 1 }
      faults = faults.flatMap((each) => (each !== met ? [each] : left.remaining > 0 ? [left] : []))
      return met
    },
  }
}
