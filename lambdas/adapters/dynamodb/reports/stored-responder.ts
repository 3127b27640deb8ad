import * as z from 'zod/mini'
import type { OperatorPerson, Responder } from '../../../core/report/model.ts'
import type { UnitSnapshot } from '../../../core/report/routing.ts'
import { roles } from '../../../core/shared/post.ts'
import { unitKinds } from '../../../core/shared/unit.ts'

/** Units and the people in them, as several stored items have them. */
export const storedUnit = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  nameTh: z.string(),
  nameEn: z.string(),
  phone: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<UnitSnapshot>

export const storedOfficePerson = z.object({
  kind: z.literal('backOffice'),
  account: z.string(),
  name: z.string(),
  role: z.enum(roles),
  spokeWith: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<OperatorPerson>

export const storedResponder = z.object({
  unit: storedUnit,
  userId: z.exactOptional(z.string()),
  person: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('registered'),
      rank: z.string(),
      nameTh: z.string(),
      role: z.string(),
    }),
    z.object({ kind: z.literal('unidentified'), lineName: z.exactOptional(z.string()) }),
    storedOfficePerson,
  ]),
}) satisfies z.ZodMiniType<Responder>
