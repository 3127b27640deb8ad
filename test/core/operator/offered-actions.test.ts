import { beforeEach, describe, expect, it } from 'vitest'
import { mergeInto } from '../../../lambdas/core/operator/merge.ts'
import { addNote } from '../../../lambdas/core/operator/note.ts'
import {
  actionsFor,
  type OperatorActionName,
  operatorActions,
} from '../../../lambdas/core/operator/operator-actions.ts'
import { type OperatorResult, pressForUnit } from '../../../lambdas/core/operator/press-for-unit.ts'
import { reroute } from '../../../lambdas/core/operator/reroute.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { accountOf } from '../../support/accounts.ts'
import { newWorld } from '../../support/memory.ts'
import { type Incident, startIncident, units } from '../responses/incident.ts'

const superadmin = accountOf({ role: 'superadmin' })
const by = { kind: 'backOffice', account: 'a', name: 'อรทัย', role: 'superadmin' } as const
let incident: Incident
beforeEach(async () => {
  incident = startIncident({}, newWorld(units))
  await incident.accepted()
})

const isNoTeams = ({ to }: Report['notices'][number]): boolean =>
  to.kind !== 'unit' || to.unit.kind !== 'team'

/** What comes of doing it, as a page would: to a station that is not told yet, into a report that was before. */
const tried = (report: Report, action: OperatorActionName, at: number): OperatorResult => {
  const deed = { by, event: 'e', at }
  switch (action) {
    case 'acknowledge':
      return pressForUnit(report, { action, unit: 'ST-1' }, deed)
    case 'arrived':
    case 'forward':
    case 'acceptCare':
    case 'followedUp':
      return pressForUnit(report, { action }, deed)
    case 'close':
      return pressForUnit(report, { action: 'closed' }, deed)
    case 'closeCare':
      return pressForUnit(report, { action, outcome: 'safe' }, deed)
    case 'reroute': {
      const unit = units.find(({ code }) => code === 'ST-3')
      if (!unit) throw new Error('No such station')
      return reroute(report, { unit, reason: 'x' }, deed)
    }
    case 'note':
      return addNote(report, deed)
    case 'merge':
      return mergeInto(report, { id: 'earlier' as never, alsoReportedBy: [] }, deed)
  }
}

describe('what is offered is what can be done', () => {
  const later = (hours: number) => async () => {
    incident.world.now += hours * 60 * 60_000
  }
  it.each<[string, readonly (() => Promise<unknown>)[]]>([
    ['at the beginning', []],
    ['acknowledged', [() => incident.press('ST-1', 'acknowledge')]],
    ['arrived', [() => incident.press('ST-1', 'arrived')]],
    ['closed', [() => incident.press('ST-1', 'acknowledge'), () => incident.press('ST-1', 'closed')]],
    [
      'forwarded while no team can be told',
      [
        () => incident.change((report) => ({ ...report, notices: report.notices.filter(isNoTeams) })),
        () => incident.press('ST-1', 'acknowledge'),
        () => incident.press('ST-1', 'forward'),
      ],
    ],
    ['forwarded', [() => incident.press('ST-1', 'acknowledge'), () => incident.press('ST-1', 'forward')]],
    [
      'in care, with a follow-up due',
      [
        () => incident.press('ST-1', 'acknowledge'),
        () => incident.press('ST-1', 'forward'),
        () => incident.press('TE-10', 'acceptCare'),
        later(25),
      ],
    ],
    [
      'after care',
      [
        () => incident.press('ST-1', 'acknowledge'),
        () => incident.press('ST-1', 'forward'),
        () => incident.press('TE-10', 'acceptCare'),
        () => incident.press('TE-10', 'closeCare', { outcome: 'safe' }),
      ],
    ],
  ])('%s', async (_, steps) => {
    for (const step of steps) await step()
    const report = incident.report()
    const at = incident.world.now
    const can = operatorActions.filter((action) => tried(report, action, at).kind === 'done')
    expect(actionsFor(superadmin, report, at)).toEqual(can)
  })
})
