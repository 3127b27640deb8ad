import { beforeEach, describe, expect, it } from 'vitest'
import { sweep } from '../../../lambdas/core/delivery/sweep.ts'
import { statusOf } from '../../../lambdas/core/report/report.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import { unlinked } from '../../support/roster.ts'
import { groupOf, type Incident, problemIn, startIncident, units } from '../responses/incident.ts'

const hour = 3_600
let incident: Incident
const start = async (roster = units): Promise<void> => {
  incident = startIncident()
  incident.world.roster = roster
  await incident.accepted()
  await incident.press('ST-1', 'acknowledge')
}
beforeEach(() => start())

const care = () => {
  const { care: found } = incident.report()
  if (!found) throw new Error('Nothing was forwarded')
  return found
}
const withoutTeams = units.map((one) => (one.kind === 'team' ? unlinked(one) : one))

describe('forwarding', () => {
  it('hands the case to the team that has the card, with all that is known and a button', async () => {
    await incident.press('ST-1', 'forward', { by: 'Usomchai' })
    await incident.pass(3)
    const [, handed] = incident.read().filter(({ who }) => who === 'TE-10')
    expect(handed?.notice.content).toMatchObject({
      kind: 'forwarded',
      by: { person: { nameTh: 'สมชาย ใจดี' } },
      category: 'confinement',
    })
    expect(care()).toMatchObject({
      team: { unit: { code: 'TE-10' } },
      forwardedAt: incident.report().acceptedAt,
    })
  })

  it('leaves the scene as it is, and counts as forwarded', async () => {
    await incident.press('ST-1', 'forward')
    expect(incident.report().scene).toBe('acknowledged')
    expect(statusOf(incident.report())).toBe('forwarded')
    await incident.press('ST-1', 'arrived')
    await incident.press('ST-1', 'closed')
    expect(incident.report().scene).toBe('closed')
    expect(statusOf(incident.report())).toBe('forwarded')
    expect(care().closed).toBeUndefined()
  })

  it('is done once, and who comes second reads by whom', async () => {
    await incident.press('ST-1', 'forward', { by: 'Usomchai' })
    expect(await incident.press('CE-10', 'forward')).toContain('มีผู้กดไปก่อนแล้ว โดย ร.ต.อ. สมชาย ใจดี')
  })

  it('finds the province’s team where none had the card, as soon as one has a group', async () => {
    await start(withoutTeams)
    await incident.press('ST-1', 'forward')
    await incident.pass(5)
    expect(care().team).toBeUndefined()
    expect(incident.world.signals).toContain('TeamUnreachable')
    await incident.pass(290)
    incident.world.roster = units
    await incident.pass(10)
    expect(incident.readBy('TE-10')).toEqual(['forwarded'])
    expect(incident.timeline('careAssigned')).toMatchObject([{ team: 'TE-10' }])
  })

  it('goes to the nearest team where the province’s own has no group', async () => {
    await start(units.map((one) => (one.code === 'TE-10' ? unlinked(one) : one)))
    await incident.press('ST-1', 'forward')
    await incident.pass(3)
    expect(incident.readBy('TE-50')).toEqual(['forwarded'])
  })

  it('is given to another where the team’s group is gone', async () => {
    incident.world.line = (to) =>
      to === groupOf('TE-10') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    await incident.press('ST-1', 'forward')
    await incident.pass(3)
    expect(care().team).toBeUndefined()
    incident.world.roster = units.map((one) => (one.code === 'TE-10' ? unlinked(one) : one))
    await incident.pass(300)
    expect(incident.readBy('TE-50')).toEqual(['forwarded'])
    expect(care()).toMatchObject({ team: { unit: { code: 'TE-50' } } })
  })

  it('is tried again with the same team, for as long as it takes and without filling the report', async () => {
    incident.world.line = (to) =>
      to === groupOf('TE-10') ? { kind: 'refused', reason: 'forbidden' } : { kind: 'accepted' }
    await incident.press('ST-1', 'forward')
    await incident.pass(1_000)
    const lines = incident.report().timeline.length
    await incident.pass(3_000)
    expect(incident.report().timeline).toHaveLength(lines)
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(301)
    expect(incident.readBy('TE-10').filter((kind) => kind === 'forwarded')).toHaveLength(1)
    const keys = incident.report().notices.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is taken over by another team where the one that had accepted is gone', async () => {
    await incident.press('ST-1', 'forward')
    await incident.pass(3)
    await incident.press('TE-10', 'acceptCare')
    incident.world.roster = units.map((one) => (one.code === 'TE-10' ? unlinked(one) : one))
    incident.world.line = (to) =>
      to === groupOf('TE-10') ? { kind: 'refused', reason: 'notFound' } : { kind: 'accepted' }
    await incident.skip(24 * hour + 400)
    expect(incident.readBy('TE-50')).toEqual(['forwarded'])
    expect(care().accepted).toBeUndefined()
    expect(problemIn(await incident.press('TE-50', 'acceptCare'))).toBeUndefined()
    expect(problemIn(await incident.press('TE-10', 'closeCare', { outcome: 'safe' }))).toBe('notYourPart')
  })
})

describe('the team', () => {
  beforeEach(async () => {
    await incident.press('ST-1', 'forward')
    await incident.pass(3)
  })

  it('accepts by name, and once', async () => {
    const answer = await incident.press('TE-10', 'acceptCare', { by: 'Uteam11' })
    expect(answer).toContain('ทีมรับเคสแล้ว\nโดย “LINE name of 11” (ยังไม่ลงทะเบียน) หน่วย TE-10')
    expect(care().accepted?.by).toMatchObject({ unit: { code: 'TE-10' }, userId: 'Uteam11' })
    expect(await incident.press('TE-10', 'acceptCare')).toContain('มีผู้กดไปก่อนแล้ว โดย “LINE name of 11”')
  })

  it.each([
    ['followed up', 'followedUp', 'notAccepted'],
    ['closed', 'closeCare', 'notAccepted'],
  ] as const)('must have accepted before the case is %s', async (_, action, problem) => {
    expect(problemIn(await incident.press('TE-10', action, { outcome: 'safe' }))).toBe(problem)
  })

  it('has nothing to follow up before the time has come', async () => {
    await incident.press('TE-10', 'acceptCare')
    expect(problemIn(await incident.press('TE-10', 'followedUp'))).toBe('nothingDue')
  })

  it.each(['safe', 'shelter', 'otherAgency', 'unreachable'] as const)(
    'closes the case with an outcome (%s), after which it is closed',
    async (outcome) => {
      await incident.press('TE-10', 'acceptCare')
      await incident.press('TE-10', 'closeCare', { outcome, by: 'Usomchai' })
      expect(care().closed).toMatchObject({ outcome, by: { userId: 'Usomchai' } })
      expect(incident.timeline('acted').at(-1)).toMatchObject({ action: 'closeCare', outcome })
      expect(await incident.press('TE-10', 'closeCare', { outcome: 'safe' })).toContain('เคสนี้ปิดแล้ว')
      await incident.skip(8 * 24 * hour)
      expect(incident.readBy('TE-10')).not.toContain('followUpDue')
    },
  )

  it('keeps its case while the scene begins again, and is not asked to accept it twice', async () => {
    await incident.press('TE-10', 'acceptCare')
    await incident.press('ST-1', 'closed')
    await incident.reopen('notSafe')
    expect(statusOf(incident.report())).toBe('new')
    await incident.press('ST-1', 'acknowledge')
    expect(statusOf(incident.report())).toBe('forwarded')
    expect(problemIn(await incident.press('ST-1', 'forward'))).toBe('taken')
    expect(care().accepted).toBeDefined()
  })
})

it('a case that the team has closed is forwarded anew when it begins again', async () => {
  await incident.press('ST-1', 'forward')
  await incident.pass(3)
  await incident.press('TE-10', 'acceptCare')
  await incident.skip(25 * hour)
  await incident.press('TE-10', 'closeCare', { outcome: 'safe' })
  await incident.press('ST-1', 'closed')
  await incident.reopen('notSafe')
  await incident.press('ST-1', 'acknowledge')
  expect(problemIn(await incident.press('ST-1', 'forward'))).toBeUndefined()
  expect(problemIn(await incident.press('ST-1', 'forward'))).toBe('taken')
  expect(care()).toMatchObject({ team: { unit: { code: 'TE-10' } }, forwardedAt: incident.world.now })
  expect(care().closed).toBeUndefined()
  await incident.skip(24 * hour + 5)
  expect(incident.readBy('TE-10').filter((kind) => kind === 'forwarded')).toHaveLength(2)
  expect(incident.readBy('TE-10').filter((kind) => kind === 'followUpDue')).toHaveLength(2)
  const keys = incident.report().notices.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('follow-ups', () => {
  beforeEach(async () => {
    await incident.press('ST-1', 'forward')
    await incident.press('ST-1', 'closed')
    await incident.press('TE-10', 'acceptCare')
    await incident.pass(30)
  })
  const reminders = (): readonly string[] => incident.readOf('followUpDue')

  it('are due after 24 hours, 72 hours and 7 days, to the second, by the sweep’s look ahead', async () => {
    await incident.skip(7 * 24 * hour + 60)
    expect(reminders()).toEqual([`${24 * hour} TE-10`, `${72 * hour} TE-10`, `${168 * hour} TE-10`])
    expect(incident.timeline('followUpDue').map(({ nth }) => nth)).toEqual([0, 1, 2])
    expect(incident.world.owed.size).toBe(0)
    expect(incident.world.signals).not.toContain('SweepFoundOverdue')
  })

  it('are done one after another, each once its time has come', async () => {
    await incident.skip(24 * hour)
    await incident.press('TE-10', 'followedUp', { by: 'Usomchai' })
    expect(care().followUps[0]?.done).toMatchObject({ by: { userId: 'Usomchai' } })
    expect(problemIn(await incident.press('TE-10', 'followedUp'))).toBe('nothingDue')
    await incident.skip(48 * hour)
    await incident.press('TE-10', 'followedUp')
    expect(care().followUps.map(({ done }) => done !== undefined)).toEqual([true, true, false])
  })

  it('that were missed are caught up with in their order', async () => {
    await incident.skip(73 * hour)
    await incident.press('TE-10', 'followedUp')
    await incident.press('TE-10', 'followedUp')
    expect(problemIn(await incident.press('TE-10', 'followedUp'))).toBe('nothingDue')
    expect(reminders()).toHaveLength(2)
  })

  it('that are reported before LINE has taken the reminder are not asked for any more', async () => {
    incident.world.line = (to) =>
      to === groupOf('TE-10') ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await incident.skip(24 * hour + 5)
    await incident.press('TE-10', 'followedUp')
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(120)
    expect(reminders()).toEqual([])
  })

  it('say so where nobody has accepted the case yet', async () => {
    await start()
    await incident.press('ST-1', 'forward')
    await incident.skip(24 * hour + 2)
    const reminder = incident.read().find(({ kind }) => kind === 'followUpDue')
    expect(reminder?.notice.content).toEqual({ kind: 'followUpDue', nth: 0, isAccepted: false })
  })
})

it('a team reads the case’s code with every word of it', async () => {
  await incident.press('ST-1', 'forward')
  expect(await incident.press('TE-10', 'acceptCare')).toContain(caseCode(incident.id))
  await sweep(incident.ports)
})
