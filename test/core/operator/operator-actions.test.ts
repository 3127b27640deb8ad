import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../lambdas/core/operator/merge.ts'
import { addNote } from '../../../lambdas/core/operator/note.ts'
import {
  actionsFor,
  type OperatorActionName,
  operatorActions,
} from '../../../lambdas/core/operator/operator-actions.ts'
import { pressForUnit } from '../../../lambdas/core/operator/press-for-unit.ts'
import { reroute } from '../../../lambdas/core/operator/reroute.ts'
import type { Care, Report } from '../../../lambdas/core/report/model.ts'
import { factsOf } from '../../../lambdas/core/report/notices/incident-facts.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import { acceptReport } from '../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { scenes } from '../../../lambdas/core/report/scene.ts'
import { accountOf } from '../../support/accounts.ts'
import { officer } from '../../support/filed.ts'
import { bangkok, unit } from '../../support/roster.ts'

const now = Date.UTC(2026, 10, 21, 5)
const hour = 60 * 60_000
const idOf = (user: string) => reportIdOf(user, { id: 'SESSION', startedAt: now - hour })
const team = { code: 'TE-1', kind: 'team', nameTh: 'ทีม', nameEn: 'Team' } as const
const by = { kind: 'backOffice', account: 'a', name: 'สมหญิง', role: 'superadmin' } as const
const deed = { by, event: 'e', at: now }

const base = acceptReport(
  { id: idOf('U1'), reporter: { userId: 'U1', language: 'th' }, category: 'confinement', place: bangkok },
  [],
  now - hour,
)
const routing: Report['routing'] = {
  decidedAt: now,
  method: 'roster',
  reason: 'nearestLinkedStation',
  province: '10',
  flags: [],
  candidates: [{ unit: officer.unit, metres: 1, groupId: 'C1', seenByPlaceIndex: false }],
}
const done = { at: now, by: officer }
const waiting: Care = {
  forwardedAt: now - 30 * hour,
  by: officer,
  team: { unit: team, groupId: 'CT' },
  followUps: [{ dueAt: now - hour }, { dueAt: now + hour }],
}
const { team: _, ...teamless } = waiting
const cares: Readonly<Record<string, Care | undefined>> = {
  'no care': undefined,
  'care without a team': teamless,
  'care that waits': waiting,
  'care that is due': { ...waiting, accepted: done },
  'care that is not due': { ...waiting, accepted: done, followUps: [{ dueAt: now + hour }] },
  'care that is closed': { ...waiting, accepted: done, closed: { ...done, outcome: 'safe' } },
}
const to = { kind: 'unit', unit: team, groupId: 'CT' } as const
const card = newNotice(
  base.id,
  'forwarded',
  to,
  { kind: 'forwarded', by: officer, ...factsOf(base, 0, []) },
  now,
)
const told = { ...card, state: { kind: 'sent', at: now, attempts: 1 } } as const

/** Every scene with every stage of care, routed or not yet, linked to another or not. */
const states = scenes.flatMap((scene) =>
  Object.entries(cares).flatMap(([name, care]) =>
    [routing, undefined].flatMap((routed) =>
      [undefined, { report: idOf('U9'), reporters: 2 }].map((sameAs): [string, Report] => [
        `${scene}, ${name}, ${routed ? 'routed' : 'not routed'}${sameAs ? ', linked' : ''}`,
        {
          ...base,
          scene,
          notices: [told],
          ...(scene !== 'new' && { holder: officer }),
          ...(care && { care }),
          ...(routed && { routing: routed }),
          ...(sameAs && { sameAs }),
        },
      ]),
    ),
  ),
)

const doing: Readonly<Record<OperatorActionName, (report: Report) => { readonly kind: string }>> = {
  acknowledge: (report) => pressForUnit(report, { action: 'acknowledge', unit: officer.unit.code }, deed),
  arrived: (report) => pressForUnit(report, { action: 'arrived' }, deed),
  close: (report) => pressForUnit(report, { action: 'closed' }, deed),
  reroute: (report) =>
    reroute(report, { unit: unit('ST-9', 'station', 13.7, 100.5), reason: 'ใกล้กว่า' }, deed),
  note: (report) => addNote(report, deed),
  forward: (report) => pressForUnit(report, { action: 'forward' }, deed),
  merge: (report) => mergeInto(report, { id: idOf('U8'), alsoReportedBy: [] }, deed),
  acceptCare: (report) => pressForUnit(report, { action: 'acceptCare' }, deed),
  followedUp: (report) => pressForUnit(report, { action: 'followedUp' }, deed),
  closeCare: (report) => pressForUnit(report, { action: 'closeCare', outcome: 'safe' }, deed),
}

describe('what the back office may do with a report', () => {
  it.each(states)('is offered exactly where the rules allow it: %s', (_name, report) => {
    const offered = actionsFor(accountOf({ role: 'superadmin' }), report, now)
    expect(offered).toEqual(operatorActions.filter((action) => doing[action](report).kind === 'done'))
  })

  const [, inCare] =
    states.find(([name]) => name === 'acknowledged, care that is due, routed') ?? expect.fail()
  it.each([
    [{ role: 'commander' }, []],
    [{ role: 'provinceAdmin', province: '10' }, []],
    [{ role: 'operator191', province: '10' }, ['arrived', 'close', 'reroute', 'note', 'merge']],
    [{ role: 'operator191', province: '50' }, []],
    [{ role: 'team', province: '10' }, ['note', 'followedUp', 'closeCare']],
    [{ role: 'team', province: '50' }, []],
  ] as const)('%o may do %o', (post, expected) => {
    expect(actionsFor(accountOf(post), inCare, now)).toEqual(expected)
  })

  it('is nothing for a team before it has the case', () => {
    const { care: __, ...rest } = inCare
    expect(actionsFor(accountOf({ role: 'team', province: '10' }), rest, now)).toEqual([])
  })
})
