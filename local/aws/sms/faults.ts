import * as z from 'zod'

/** How the service refuses a text, with the HTTP status of each. */
const refusals = {
  AccessDeniedException: 400,
  ConflictException: 400,
  InternalServerException: 500,
  ResourceNotFoundException: 400,
  ServiceQuotaExceededException: 400,
  ThrottlingException: 400,
  ValidationException: 400,
} as const
export type RefusalType = keyof typeof refusals

export const smsStatusOf = (type: RefusalType): number => refusals[type]

/** What can go wrong with a text: `hang` never answers, `lostAnswer` sends it and does not say so. */
const fault = z.strictObject({
  fault: z.enum([...(Object.keys(refusals) as RefusalType[]), 'hang', 'lostAnswer']),
  /** Only for texts to this number. */
  phone: z.string().optional(),
  /** The next so many texts; every one where absent. */
  times: z.number().int().min(1).optional(),
})
export type TextFault = z.infer<typeof fault>

/** Faults to inject, first added first met. A text meets at most one. */
export class TextFaults {
  #faults: { fault: TextFault; left: number }[] = []

  /** Throws a ZodError where the fault is not one. */
  add(input: unknown): void {
    const added = fault.parse(input)
    this.#faults.push({ fault: added, left: added.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#faults = []
  }

  /** The fault that this text meets, counted against its times. */
  meet(phone: string): TextFault['fault'] | undefined {
    const met = this.#faults.find(({ fault: { phone: only } }) => only === undefined || only === phone)
    if (!met) return undefined
    met.left -= 1
    this.#faults = this.#faults.filter(({ left }) => left > 0)
    return met.fault.fault
  }
}
