import { askFigures } from '../../../core/figures/figures.ts'
import type { Counts } from '../../../core/figures/ports.ts'
import { askResponseTimes, type StageTimes } from '../../../core/figures/response-times.ts'
import { createRoutes } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import { respondWithProblem } from '../http/problem.ts'
import { provinceScopeOf } from '../http/scope.ts'
import { getFiguresRoute, getResponseTimesRoute } from './contract.ts'

export interface FiguresPorts {
  readonly counts: Counts
}

export const figuresRoutes = ({ counts }: FiguresPorts) =>
  createRoutes()
    .openapi(getFiguresRoute, async (c) => {
      const { from, to, province } = omitUndefined(c.req.valid('query'))
      const scope = provinceScopeOf(c.var.account, 'seeFigures', province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
      const { ofRange, ofLastDay, cumulative, days, byHour, isSettled } = await askFigures(
        { from, to, ...scope },
        counts,
      )
      const { byProvince, ...range } = ofRange
      const { byProvince: _, ...last } = ofLastDay
      return c.json(
        {
          from,
          to,
          ...scope,
          ofRange: {
            ...range,
            byProvince: [...byProvince].map(([province, byStatus]) => ({ province, byStatus })),
          },
          ofLastDay: last,
          cumulative,
          days: [...days],
          byHour: byHour.map((hours) => [...hours]),
          isSettled,
          askedAt: c.var.now(),
        },
        200,
      )
    })
    .openapi(getResponseTimesRoute, async (c) => {
      const { from, to, province } = omitUndefined(c.req.valid('query'))
      const scope = provinceScopeOf(c.var.account, 'seeFigures', province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
      const times = await askResponseTimes({ from, to, ...scope }, counts)
      const { delivered, acknowledged, arrived, ended } = times.stages
      return c.json(
        {
          accepted: times.accepted,
          unacknowledged: times.unacknowledged,
          stillNew: times.unacknowledgedNow,
          stages: {
            sent: shown(delivered),
            acknowledged: shown(acknowledged),
            arrived: shown(arrived),
            ended: shown(ended),
          },
          isSettled: times.isSettled,
          askedAt: c.var.now(),
        },
        200,
      )
    })

const shown = ({ reached, p50Ms, p90Ms }: StageTimes) => ({
  reached,
  ...(p50Ms !== undefined && { p50: p50Ms }),
  ...(p90Ms !== undefined && { p90: p90Ms }),
})
