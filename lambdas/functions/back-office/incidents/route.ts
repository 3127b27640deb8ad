import { maySee } from '../../../core/access/may-see.ts'
import type { Counts } from '../../../core/figures/ports.ts'
import type { IncidentSummaries } from '../../../core/operator/incidents/incident-summary.ts'
import type { IncidentIndex } from '../../../core/operator/incidents/list.ts'
import { createRoutes, writeAudit } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { respondWithProblem } from '../http/problem.ts'
import { recentSet } from '../http/recent-set.ts'
import { getIncidentRoute, getPointsRoute, getRowsRoute, listIncidentsRoute } from './contract.ts'
import { type DetailPorts, detailOf } from './detail.ts'
import { findIncident, type IncidentPorts, incidentSubject } from './find.ts'
import { countMatching, filterFor, matchesNothing } from './list-filter.ts'
import { rowOf } from './row.ts'

export type IncidentsPorts = IncidentPorts &
  DetailPorts & {
    readonly incidents: IncidentIndex
    readonly sketches: IncidentSummaries
    readonly counts: Counts
    readonly tokens: PageTokens
  }

/** More than a map can show at once. */
const mostPoints = 5_000
/** A map that is open asks again with every report: for so long it is one reading (ms). */
const sameReading = 5 * 60_000

export const incidentsRoutes = (ports: IncidentsPorts) => {
  const { incidents, sketches, counts, tokens } = ports
  const reading = recentSet(sameReading)
  return createRoutes()
    .openapi(listIncidentsRoute, async (c) => {
      const { page, limit, order, ...asked } = omitUndefined(c.req.valid('query'))
      const { account, now } = c.var
      const filter = filterFor(account, asked)
      if (!filter) return respondWithProblem(c, 'otherProvince', 'province')
      const signed = { list: 'incidents', account: account.id, order, ...filter }
      const after = page && (await tokens.read(page, signed))
      if (page && !after) return respondWithProblem(c, 'badPageToken', 'page')
      if (matchesNothing(filter)) return c.json({ rows: [], total: 0, askedAt: now() }, 200)
      const question = { ...filter, order, limit, ...(after && { after }) }
      const [{ ids, next }, total] = await Promise.all([
        incidents.page(question),
        countMatching(filter, counts),
      ])
      const found = await sketches.of(ids.map(({ id }) => id))
      return c.json(
        {
          // What was moved elsewhere since the index was written is not shown to whom it no longer concerns.
          rows: found.filter((one) => maySee(account, one)).map(rowOf),
          ...(next && { next: await tokens.write(next, signed) }),
          total,
          askedAt: now(),
        },
        200,
      )
    })
    .openapi(getRowsRoute, async (c) => {
      const found = await sketches.of(c.req.valid('query').ids)
      return c.json({ rows: found.filter((one) => maySee(c.var.account, one)).map(rowOf) }, 200)
    })
    .openapi(getPointsRoute, async (c) => {
      const { account, now } = c.var
      const filter = filterFor(account, omitUndefined(c.req.valid('query')))
      if (!filter) return respondWithProblem(c, 'otherProvince', 'province')
      if (matchesNothing(filter)) return c.json({ points: [], hasMore: false, total: 0, askedAt: now() }, 200)
      const about = JSON.stringify([account.id, filter])
      if (!reading.has(about, now())) {
        const { from, to, province } = filter
        await writeAudit(c, 'pointsRead', { ...(province && { province }), detail: `${from} – ${to}` })
        reading.add(about, now())
      }
      const [{ points, hasMore }, total] = await Promise.all([
        incidents.points(filter, mostPoints),
        countMatching(filter, counts),
      ])
      return c.json(
        {
          points: points.map(({ id, point, acceptedAt, counted: { status, category } }) => ({
            id,
            latitude: point.latitude,
            longitude: point.longitude,
            acceptedAt,
            status,
            category,
          })),
          hasMore,
          total,
          askedAt: now(),
        },
        200,
      )
    })
    .openapi(getIncidentRoute, async (c) => {
      const report = await findIncident(c, c.req.valid('param').id, ports)
      if (!report) return respondWithProblem(c, 'notFound')
      await writeAudit(c, 'incidentRead', incidentSubject(report))
      return c.json(await detailOf(c, report, ports), 200)
    })
}
