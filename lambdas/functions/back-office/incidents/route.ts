import { maySee } from '../../../core/access/may-see.ts'
import type { Counts } from '../../../core/figures/ports.ts'
import type { Sketches } from '../../../core/operator/incidents/incident-summary.ts'
import type { IncidentIndex } from '../../../core/operator/incidents/list.ts'
import { audited, createRoutes } from '../http/new-routes.ts'
import { given } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { problem } from '../http/problem.ts'
import { recently } from '../http/recently.ts'
import { getIncident, getPoints, getRows, listIncidents } from './contract.ts'
import { type DetailPorts, detailOf } from './detail.ts'
import { deedAbout, findIncident, type IncidentPorts } from './find.ts'
import { filterFor, isEmpty, totalOf } from './list-filter.ts'
import { rowOf } from './row.ts'

export type IncidentsPorts = IncidentPorts &
  DetailPorts & {
    readonly incidents: IncidentIndex
    readonly sketches: Sketches
    readonly counts: Counts
    readonly tokens: PageTokens
  }

/** More than a map can show at once. */
const mostPoints = 5_000
/** A map that is open asks again with every report: for so long it is one reading (ms). */
const sameReading = 5 * 60_000

export const incidentsRoutes = (ports: IncidentsPorts) => {
  const { incidents, sketches, counts, tokens } = ports
  const reading = recently(sameReading)
  return createRoutes()
    .openapi(listIncidents, async (c) => {
      const { page, limit, order, ...asked } = given(c.req.valid('query'))
      const { account, now } = c.var
      const filter = filterFor(account, asked)
      if (!filter) return problem(c, 'otherProvince', 'province')
      const signed = { list: 'incidents', account: account.id, order, ...filter }
      const after = page && (await tokens.read(page, signed))
      if (page && !after) return problem(c, 'badPageToken', 'page')
      if (isEmpty(filter)) return c.json({ rows: [], total: 0, askedAt: now() }, 200)
      const question = { ...filter, order, limit, ...(after && { after }) }
      const [{ ids, next }, total] = await Promise.all([incidents.page(question), totalOf(filter, counts)])
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
    .openapi(getRows, async (c) => {
      const found = await sketches.of(c.req.valid('query').ids)
      return c.json({ rows: found.filter((one) => maySee(c.var.account, one)).map(rowOf) }, 200)
    })
    .openapi(getPoints, async (c) => {
      const { account, now } = c.var
      const filter = filterFor(account, given(c.req.valid('query')))
      if (!filter) return problem(c, 'otherProvince', 'province')
      if (isEmpty(filter)) return c.json({ points: [], hasMore: false, total: 0, askedAt: now() }, 200)
      const about = JSON.stringify([account.id, filter])
      if (!reading.has(about, now())) {
        const { from, to, province } = filter
        await audited(c, 'pointsRead', { ...(province && { province }), detail: `${from} – ${to}` })
        reading.add(about, now())
      }
      const [{ points, hasMore }, total] = await Promise.all([
        incidents.points(filter, mostPoints),
        totalOf(filter, counts),
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
    .openapi(getIncident, async (c) => {
      const report = await findIncident(c, c.req.valid('param').id, ports)
      if (!report) return problem(c, 'notFound')
      await audited(c, 'incidentRead', deedAbout(report))
      return c.json(await detailOf(c, report, ports), 200)
    })
}
