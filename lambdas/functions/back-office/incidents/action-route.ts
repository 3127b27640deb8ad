import { noteAsOperator } from '../../../core/operator/change-report.ts'
import { addNote } from '../../../core/operator/note.ts'
import { pressForUnit } from '../../../core/operator/press-for-unit.ts'
import { reroute } from '../../../core/operator/reroute.ts'
import type { UnitRecords } from '../../../core/operator/units/ports.ts'
import type { Talks } from '../../../core/report/ports.ts'
import { cellText } from '../../../core/shared/spreadsheet/cells.ts'
import { createRoutes } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { actOnIncident } from './act.ts'
import {
  acknowledgeRoute,
  careRoute,
  forwardRoute,
  mergeRoute,
  noteRoute,
  rerouteRoute,
  sceneRoute,
} from './action-contract.ts'
import { type MergePorts, mergeIncidents } from './merge.ts'

export type ActionsPorts = MergePorts & { readonly talks: Talks; readonly units: UnitRecords }

export const actionsRoutes = (ports: ActionsPorts) =>
  createRoutes()
    .openapi(acknowledgeRoute, (c) => {
      const { unit, ...json } = c.req.valid('json')
      // Groups read it: it is a name on one line, whatever was typed.
      const spokeWith = cellText(json.spokeWith)
      if (!spokeWith) return respondWithProblem(c, 'badInput', 'spokeWith')
      return actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['act'],
          audit: 'incidentAcknowledged',
          detail: unit,
          spokeWith,
          how: (report, deed) => pressForUnit(report, { action: 'acknowledge', unit }, deed),
        },
        ports,
      )
    })
    .openapi(sceneRoute, (c) => {
      const { action } = c.req.valid('json')
      return actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['act'],
          audit: 'sceneChanged',
          detail: action,
          how: (report, deed) => pressForUnit(report, { action }, deed),
        },
        ports,
      )
    })
    .openapi(rerouteRoute, async (c) => {
      const { unit: code, reason } = c.req.valid('json')
      const record = await ports.units.find(code)
      if (!record) return respondWithProblem(c, 'badInput', 'unit')
      return actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['act'],
          audit: 'incidentRerouted',
          detail: code,
          how: (report, deed) => reroute(report, { unit: record.unit, reason }, deed),
        },
        ports,
      )
    })
    .openapi(noteRoute, (c) => {
      const { key, text } = c.req.valid('json')
      return actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['act', 'care'],
          audit: 'noteAdded',
          event: key,
          how: addNote,
          save: (id, deed) => noteAsOperator(id, text, deed, ports),
        },
        ports,
      )
    })
    .openapi(forwardRoute, (c) =>
      actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['act'],
          audit: 'incidentForwarded',
          how: (report, deed) => pressForUnit(report, { action: 'forward' }, deed),
        },
        ports,
      ),
    )
    .openapi(mergeRoute, (c) => mergeIncidents(c, c.req.valid('param').id, c.req.valid('json').into, ports))
    .openapi(careRoute, (c) => {
      const press = c.req.valid('json')
      return actOnIncident(
        c,
        c.req.valid('param').id,
        {
          needs: ['care'],
          audit: 'careChanged',
          detail: press.action === 'closeCare' ? `${press.action}: ${press.outcome}` : press.action,
          how: (report, deed) => pressForUnit(report, press, deed),
        },
        ports,
      )
    })
