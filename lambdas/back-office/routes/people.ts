import { askOfficerFigures, type OfficerFigures } from '../../core/officers/figures.ts'
import { getOfficerFigures, getParticipation } from '../api/figures.ts'
import { given } from '../given.ts'
import { problem } from '../problem.ts'
import { createRoutes } from '../routes.ts'
import { scopeOf } from '../scope.ts'

export interface PeoplePorts {
  readonly officerFigures: OfficerFigures
}

export const peopleRoutes = ({ officerFigures }: PeoplePorts) =>
  createRoutes()
    .openapi(getParticipation, () => {
      throw new Error('Not built yet')
    })
    .openapi(getOfficerFigures, async (c) => {
      const { from, to, province } = given(c.req.valid('query'))
      const scope = scopeOf(c.var.account, 'seeFigures', province)
      if (!scope) return problem(c, 'otherProvince', 'province')
      // Reports may be of nobody knows where; an officer is of a province.
      if (scope.province === 'unknown') return problem(c, 'unknownProvince', 'province')
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
