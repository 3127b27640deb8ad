import type { Talks } from '../../core/ports.ts'
import { noteFromOffice } from '../../core/response/office-change.ts'
import { noteOn } from '../../core/response/office-note.ts'
import { pressForUnit } from '../../core/response/office-press.ts'
import { reroute } from '../../core/response/office-reroute.ts'
import { cellText } from '../../core/spreadsheet/cells.ts'
import type { UnitRecords } from '../../core/units/ports.ts'
import {
  acknowledgeIncident,
  addNote,
  careIncident,
  forwardIncident,
  mergeIncident,
  rerouteIncident,
  sceneIncident,
} from '../api/actions.ts'
import { act } from '../incident/act.ts'
import { type MergePorts, merge } from '../incident/merge.ts'
import { problem } from '../problem.ts'
import { createRoutes } from '../routes.ts'

export type ActionsPorts = MergePorts & { readonly talks: Talks; readonly units: UnitRecords }

export const actionsRoutes = (ports: ActionsPorts) =>
  createRoutes()
    .openapi(acknowledgeIncident, (c) => {
      const { unit, ...json } = c.req.valid('json')
      // Groups read it: it is a name on one line, whatever was typed.
      const spokeWith = cellText(json.spokeWith)
      if (!spokeWith) return problem(c, 'badInput', 'spokeWith')
      return act(
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
    .openapi(sceneIncident, (c) => {
      const { action } = c.req.valid('json')
      return act(
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
    .openapi(rerouteIncident, async (c) => {
      const { unit: code, reason } = c.req.valid('json')
      const record = await ports.units.find(code)
      if (!record) return problem(c, 'badInput', 'unit')
      return act(
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
    .openapi(addNote, (c) => {
      const { key, text } = c.req.valid('json')
      return act(
        c,
        c.req.valid('param').id,
        {
          needs: ['act', 'care'],
          audit: 'noteAdded',
          event: key,
          how: noteOn,
          save: (id, deed) => noteFromOffice(id, text, deed, ports),
        },
        ports,
      )
    })
    .openapi(forwardIncident, (c) =>
      act(
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
    .openapi(mergeIncident, (c) => merge(c, c.req.valid('param').id, c.req.valid('json').into, ports))
    .openapi(careIncident, (c) => {
      const press = c.req.valid('json')
      return act(
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
