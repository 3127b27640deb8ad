import * as z from 'zod/mini'
import type { Roster } from '../../../core/roster/ports.ts'
import { cached } from '../../../core/shared/cache.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { coordinateSources, type Unit, unitKinds } from '../../../core/shared/unit.ts'
import { readPartition } from '../query.ts'
import { storedProvince } from '../stored.ts'
import { rosterPartition, type Table } from '../table.ts'

/** What the roster says of a unit, and the group that it is linked to. */
export const unitItem = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  nameTh: z.string(),
  nameEn: z.string(),
  province: storedProvince,
  district: z.exactOptional(z.string()),
  point: z.object({ latitude: z.number(), longitude: z.number() }),
  coordinateSource: z.enum(coordinateSources),
  phone: z.exactOptional(z.string()),
  lineGroupId: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<Unit>

/** What shows that a unit has begun to link by codes, or has lost its group. */
const linkTraces = z.object({
  linkCode: z.optional(z.unknown()),
  unlinkedAt: z.optional(z.unknown()),
})

export const readUnit = (item: unknown): Unit => {
  const { linkCode, unlinkedAt } = linkTraces.parse(item)
  const linksByCode = linkCode !== undefined || unlinkedAt !== undefined
  return { ...unitItem.parse(item), ...(linksByCode && { linksByCode }) }
}

const versioned = z.object({ rosterVersion: z.optional(z.number()) })

/** How often the unit's row was saved. */
export const readRosterVersion = (item: unknown): number => versioned.parse(item).rosterVersion ?? 0

/** The roster in the table, read whole: 1,700 units with their links and drills are about two megabytes. */
export const tableRoster = (table: Table): Roster => ({
  all: async () => (await readPartition(table, rosterPartition)).map(readUnit),
})

/** The roster, cached for `freshFor` ms; if it cannot be read, the old one stays in use. */
export const cachedRoster = (roster: Roster, freshFor: number, now: Clock): Roster => {
  const units = cached(() => roster.all(), { freshFor, now, keepsOldValue: true })
  return { all: () => units.get() }
}
