import * as z from 'zod/mini'
import type { Drill, UnitDrills } from '../../../core/groups/drill/drill.ts'

const lastDrill = z.object({
  id: z.string(),
  groupId: z.string(),
  startedAt: z.number(),
  sentAt: z.exactOptional(z.number()),
  answeredAt: z.exactOptional(z.number()),
  by: z.exactOptional(z.string()),
  eventId: z.exactOptional(z.string()),
})

const unitDrillsItem = z.object({
  code: z.string(),
  lastDrill: z.exactOptional(lastDrill),
  lastAnsweredDrill: z.exactOptional(lastDrill),
})

/** The unit and the group of a drill, under its id. */
export const drillItem = z.object({ unit: z.string(), groupId: z.string() })

const readDrill = ({ answeredAt, by = '', eventId = '', ...drill }: z.infer<typeof lastDrill>): Drill => ({
  ...drill,
  ...(answeredAt !== undefined && { answer: { at: answeredAt, by, eventId } }),
})

/** A drill as an attribute of its unit. */
export const drillAttribute = ({ answer, ...drill }: Drill): z.infer<typeof lastDrill> => ({
  ...drill,
  ...(answer && { answeredAt: answer.at, by: answer.by, eventId: answer.eventId }),
})

export const readUnitDrills = (item: unknown): UnitDrills => {
  const { code, lastDrill, lastAnsweredDrill } = unitDrillsItem.parse(item)
  return {
    unit: code,
    ...(lastDrill && { last: readDrill(lastDrill) }),
    ...(lastAnsweredDrill && { lastAnswered: readDrill(lastAnsweredDrill) }),
  }
}
