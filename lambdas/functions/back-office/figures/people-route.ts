import { askParticipation, type FriendFigures } from '../../../core/figures/participation.ts'
import { askOfficerFigures, type OfficerFigures } from '../../../core/officers/figures.ts'
import type { Roster } from '../../../core/roster/ports.ts'
import type { ProvinceCode } from '../../../core/shared/province.ts'
import { createRoutes } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import { respondWithProblem } from '../http/problem.ts'
import { provinceScopeOf } from '../http/scope.ts'
import { getOfficerFiguresRoute, getParticipationRoute } from './contract.ts'

export interface PeoplePorts {
  /** Of the whole country: LINE does not say where a friend is. */
  readonly friends: FriendFigures
  readonly roster: Roster
  readonly officerFigures: OfficerFigures
}

export const peopleRoutes = ({ friends, roster, officerFigures }: PeoplePorts) =>
  createRoutes()
    .openapi(getParticipationRoute, async (c) => {
      const { from, to, province } = omitUndefined(c.req.valid('query'))
      const scope = provinceScopeOf(c.var.account, 'seeFigures', province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
      if (scope.province === 'unknown') return respondWithProblem(c, 'unknownProvince', 'province')
      const found = await askParticipation(
        { from, to },
        { friends, roster: rosterOf(scope.province, roster) },
      )
      const { days, line, units, provinces } = found
      const isOwn = (one: ProvinceCode): boolean => !scope.province || one === scope.province
      const uncovered = provinces.uncovered.filter(isOwn)
      const all = scope.province ? 1 : provinces.all
      return c.json(
        {
          friends: { now: found.friends, days: [...days] },
          ...(line && { line }),
          stations: units.station,
          centres: units.centre191,
          teams: units.team,
          commands: units.command,
          provinces: { covered: all - uncovered.length, all, uncovered },
          askedAt: c.var.now(),
        },
        200,
      )
    })
    .openapi(getOfficerFiguresRoute, async (c) => {
      const { from, to, province } = omitUndefined(c.req.valid('query'))
      const scope = provinceScopeOf(c.var.account, 'seeFigures', province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
      // Reports may be of nobody knows where; an officer is of a province.
      if (scope.province === 'unknown') return respondWithProblem(c, 'unknownProvince', 'province')
      const own = scope.province && { province: scope.province }
      const { total, byRole, byProvince, byDay, countedAt, isSettled } = await askOfficerFigures(
        { from, to, ...own },
        officerFigures,
      )
      return c.json(
        {
          total,
          byRole: byRole.map(([role, count]) => ({ role, ...count })),
          byProvince: byProvince.map(([province, count]) => ({ province, ...count })),
          days: byDay.map(([day, registered]) => ({ day, registered })),
          ...(countedAt !== undefined && { countedAt }),
          isSettled,
        },
        200,
      )
    })

const rosterOf = (province: ProvinceCode | undefined, roster: Roster): Roster => ({
  all: async () => (await roster.all()).filter((unit) => !province || unit.province === province),
})
