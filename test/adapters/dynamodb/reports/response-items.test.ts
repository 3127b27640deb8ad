import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { reportKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { pressProblems, responderActions } from '../../../../lambdas/core/report/actions.ts'
import type { Amendment } from '../../../../lambdas/core/report/amendment.ts'
import { readLadder } from '../../../../lambdas/core/report/ladder.ts'
import type {
  IncidentFacts,
  Notice,
  NoticeContent,
  Recipient,
  Report,
  TimelineEntry,
} from '../../../../lambdas/core/report/model.ts'
import { newNotice } from '../../../../lambdas/core/report/notices/notice.ts'
import { acceptReport } from '../../../../lambdas/core/report/report.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import { scenes, transitions } from '../../../../lambdas/core/report/scene.ts'
import type { PhoneNumber } from '../../../../lambdas/core/shared/phone.ts'
import { bangkok } from '../../../support/roster.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())
const reports = () => tableReports(table, () => at)

const at = Date.UTC(2026, 10, 21, 3)
const phone = '+66812345678' as PhoneNumber
const unit = { code: 'ST-1', kind: 'station', nameTh: 'สน.หนึ่ง', nameEn: 'Station One', phone: '191' } as const
const registered = { kind: 'registered', rank: 'ร.ต.อ.', nameTh: 'สมชาย', role: 'ห้องวิทยุ' } as const
const by = { unit, userId: 'U1', person: registered }
const office = {
  kind: 'backOffice',
  account: 'a1',
  name: 'อรทัย',
  role: 'operator191',
  spokeWith: 'มานะ',
} as const
const unknown = { unit, person: { kind: 'unidentified', lineName: 'A' } } as const
const acted = { action: 'acknowledge', by, at } as const

let nth = 0
const some = (): Report => {
  const userId = `U${String(++nth).padStart(32, '0')}`
  const id = reportIdOf(userId, { id: 'ITEMS', startedAt: at })
  const reporter = { userId, language: 'th' } as const
  const ladder = [...readLadder('stations:60'), { step: 'everyone', after: 90_000, isExtra: true } as const]
  return acceptReport({ id, reporter, category: 'confinement', place: bangkok }, ladder, at)
}
const other = some().id
const facts: IncidentFacts = {
  category: 'confinement',
  place: { ...bangkok, title: 'บ้าน', address: 'ถนน' },
  phone,
  address: 'ถนน',
  metres: 5,
  flags: ['noTeam', 'placeUnconfirmed'],
  alsoTold: ['ศูนย์'],
  acceptedAt: at,
  chatOnly: true,
  who: 'relative',
  sameAs: { report: other, reporters: 3 },
  saidBefore: 2,
  waited: 60_000,
}
const amendments: { readonly [Kind in Amendment['kind']]: Extract<Amendment, { kind: Kind }> } = {
  phone: { kind: 'phone', phone },
  category: { kind: 'category', category: 'sexualAbuseRisk' },
  place: { kind: 'place', place: bangkok },
  again: { kind: 'again', category: 'confinement', place: bangkok, phone },
  chatOnly: { kind: 'chatOnly' },
  who: { kind: 'who', role: 'welfare' },
  mistaken: { kind: 'mistaken' },
}
const added = [
  ...Object.values(amendments).map((amendment) => ({ kind: 'amendment', amendment }) as const),
  { kind: 'talk', talk: 'key', length: 3 } as const,
]
const contents: { readonly [Kind in NoticeContent['kind']]: Extract<NoticeContent, { kind: Kind }> } = {
  incident: { kind: 'incident', ...facts, metres: 1 },
  added: { kind: 'added', items: added },
  reminder: { ...facts, kind: 'reminder', waited: 1 },
  answerLost: { kind: 'answerLost' },
  acted: { kind: 'acted', acted },
  standDown: { kind: 'standDown', acted: { ...acted, by: unknown } },
  reopened: { kind: 'reopened', why: 'newPin', ...facts },
  corroborated: { kind: 'corroborated', report: other, place: bangkok, phone, chatOnly: true, reporters: 2 },
  forwarded: { kind: 'forwarded', by: unknown, ...facts },
  followUpDue: { kind: 'followUpDue', nth: 2, isAccepted: true },
  delivered: { kind: 'delivered', unit, metres: 5, maybeAbroad: true },
  undelivered: { kind: 'undelivered' },
  unacknowledged: { kind: 'unacknowledged' },
  acknowledged: { kind: 'acknowledged', unit, role: 'ห้องวิทยุ' },
  arrived: { kind: 'arrived', unit },
  ended: { kind: 'ended' },
  searching: { kind: 'searching' },
  answer: { kind: 'answer', talk: 'key', unit },
}
const recipients: { readonly [Kind in Recipient['kind']]: Extract<Recipient, { kind: Kind }> } = {
  unit: { kind: 'unit', unit, groupId: 'C1' },
  dutyPhone: { kind: 'dutyPhone', unit, phone: '0812345678' },
  reporter: { kind: 'reporter' },
}
const states: { readonly [Kind in Notice['state']['kind']]: Extract<Notice['state'], { kind: Kind }> } = {
  owed: { kind: 'owed', dueAt: at, attempts: 1 },
  sent: { kind: 'sent', at, attempts: 2 },
  refused: { kind: 'refused', at, attempts: 3, reason: 'monthlyLimit' },
  withdrawn: { kind: 'withdrawn', at, attempts: 0 },
}
const timeline: {
  readonly [Kind in TimelineEntry['kind']]: readonly Extract<TimelineEntry, { kind: Kind }>[]
} = {
  accepted: [{ at, kind: 'accepted' }],
  amended: Object.values(amendments).map(({ kind: what }) => ({ at, kind: 'amended', what })),
  routed: [{ at, kind: 'routed', units: ['ST-1'] }],
  sent: [
    { at, kind: 'sent', notice: 'ST-1/incident', requestId: 'r' },
    { at, kind: 'sent', notice: 'ST-1/incident' },
  ],
  refused: [{ at, kind: 'refused', notice: 'ST-1/incident', reason: 'notFound' }],
  passedOn: [{ at, kind: 'passedOn', from: 'ST-1', to: 'ST-2' }],
  undeliverable: [{ at, kind: 'undeliverable' }],
  climbed: [{ at, kind: 'climbed', step: 'everyone', waited: 1, units: [] }],
  acted: [
    ...responderActions.map((action) => ({ at, kind: 'acted', action, by, event: 'e' }) as const),
    { at, kind: 'acted', action: 'closeCare', by: unknown, event: 'e', outcome: 'shelter' },
  ],
  pressRefused: pressProblems.map((why) => ({
    at,
    kind: 'pressRefused',
    action: 'closed',
    why,
    event: 'e',
    unit: 'ST-1',
    times: 2,
  })),
  reopened: (['notSafe', 'newPin', 'again'] as const).map((why) => ({
    at,
    kind: 'reopened',
    why,
    event: 'e',
  })),
  searchEnded: [{ at, kind: 'searchEnded' }],
  careAssigned: [{ at, kind: 'careAssigned', team: 'TE-10' }],
  followUpDue: [{ at, kind: 'followUpDue', nth: 1 }],
  rerouted: [{ at, kind: 'rerouted', to: 'ST-1', by: office, reason: 'x', event: 'E' }],
  noted: [{ at, kind: 'noted', by: office, event: 'E' }],
  merged: [{ at, kind: 'merged', into: other, by: { ...office }, event: 'E' }],
  corroborated: [{ at, kind: 'corroborated', report: other }],
}

/** Saved, read back and saved once more: the same both times. */
const roundTrip = async (report: Report): Promise<void> => {
  const saved = await reports().save(report)
  const read = await reports().load(report.id)
  expect(read).toEqual({ ...report, version: 1 })
  expect(read).toEqual(saved)
  if (!read) throw new Error('Not saved')
  expect(await reports().save(read)).toEqual({ ...report, version: 2 })
}

describe('a report reads back', () => {
  it.each(Object.values(contents).map((content) => [content.kind, content] as const))(
    'a notice that says %s, to everybody and in every state',
    async (_, content) => {
      const report = some()
      const notices = Object.values(recipients).flatMap((to) =>
        Object.values(states).flatMap((state) =>
          [true, false].map((isSilent) => ({
            ...newNotice(report.id, `${state.kind}-${isSilent}`, to, content, at, isSilent),
            state,
          })),
        ),
      )
      await roundTrip({ ...report, notices })
    },
  )

  it('every line of the timeline', () => roundTrip({ ...some(), timeline: Object.values(timeline).flat() }))

  it('all that may be known of it', async () => {
    const followUps = [
      { dueAt: at },
      { dueAt: at, remindedAt: at },
      { dueAt: at, remindedAt: at, done: { at, by } },
    ]
    const care = { forwardedAt: at, by, followUps }
    await roundTrip({
      ...some(),
      phone,
      chatOnly: true,
      who: 'victim',
      scene: 'prank',
      round: 3,
      climbed: 2,
      holder: unknown,
      search: { endsAt: at },
      prankProposal: { by, at },
      beforePrank: 'arrived',
      care: {
        ...care,
        team: { unit, groupId: 'C1' },
        accepted: { at, by },
        closed: { at, by, outcome: 'otherAgency' },
      },
      rerouteAt: at,
      placeMoved: true,
      sameAs: { report: other, reporters: 2 },
      linkedReportNoticeDueAt: at,
      alsoReportedBy: [other],
      batches: 4,
      amendedBy: ['e'],
      said: added,
    })
    await roundTrip({ ...some(), care: { ...care, assignAt: at } })
  })
})

it('a report that an earlier release saved keeps the due time of its linked report under the old name', async () => {
  const saved = await reports().save({ ...some(), linkedReportNoticeDueAt: at })
  const Key = reportKey(saved?.id ?? '')
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }))
  expect(Item).toMatchObject({ twinOwedAt: at })
  expect(Item).not.toHaveProperty('linkedReportNoticeDueAt')
})

describe('a change that is allowed in some scenes', () => {
  it.each(scenes)('is refused by the store in any other: %s', async (scene) => {
    for (const [action, { from }] of Object.entries(transitions)) {
      const saved = await reports().save({ ...some(), scene })
      if (!saved) throw new Error('Not saved')
      const isAllowed = (from as readonly string[]).includes(scene)
      expect([action, (await reports().save({ ...saved, round: 7 }, from)) !== undefined]).toEqual([
        action,
        isAllowed,
      ])
      expect((await reports().load(saved.id))?.round).toBe(isAllowed ? 7 : 0)
    }
  })

  it('is refused under an older version as well', async () => {
    const saved = await reports().save(some())
    if (!saved) throw new Error('Not saved')
    await reports().save(saved, ['new'])
    expect(await reports().save(saved, ['new'])).toBeUndefined()
  })

  it('has one winner of several at the same instant', async () => {
    const saved = await reports().save(some())
    if (!saved) throw new Error('Not saved')
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, round) =>
        reports().save({ ...saved, scene: 'acknowledged', round }, ['new']),
      ),
    )
    const [winner, ...others] = results.filter((result) => result !== undefined)
    expect(others).toEqual([])
    expect((await reports().load(saved.id))?.round).toBe(winner?.round)
  })
})
