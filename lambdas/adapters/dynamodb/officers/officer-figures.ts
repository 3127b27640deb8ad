import * as z from 'zod/mini'
import type { OfficerFigures, OfficerSnapshot, ProvinceOfficers } from '../../../core/officers/figures.ts'
import { queryAll } from '../query.ts'
import { storedProvince } from '../stored.ts'
import type { Table } from '../table.ts'
import { countedOfficers, officerFigures, provinceOfficersKey, rosterMark } from './officer-counted.ts'

/** Figures that are being written are soon there. */
const mostTries = 5

const provinceItem = z.object({
  province: storedProvince,
  roles: z.record(z.string(), z.object({ all: z.number(), days: z.record(z.string(), z.number()) })),
}) satisfies z.ZodMiniType<ProvinceOfficers>
/** The figures of officers, all of one moment. Allowed by GetItem and Query. */
export const tableOfficerFigures = (table: Table): OfficerFigures => ({
  async read(province) {
    for (let tries = 1; ; tries += 1) {
      const before = await countedOfficers(table)
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :figures AND begins_with(sk, :province)',
        ExpressionAttributeValues: {
          ':figures': officerFigures,
          ':province': provinceOfficersKey(province ?? '').sk,
        },
        ConsistentRead: true,
      })
      const [after, mark] = await Promise.all([countedOfficers(table), rosterMark(table)])
      const isOneMoment = before?.countedAt === after?.countedAt && before?.mark === after?.mark
      if (!isOneMoment && tries < mostTries) continue
      return {
        provinces: items.map((item) => provinceItem.parse(item)),
        ...(after && { countedAt: after.countedAt }),
        isSettled: isOneMoment && after?.mark === mark,
      } satisfies OfficerSnapshot
    }
  },
})
