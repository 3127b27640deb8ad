import { beforeEach, describe, expect, it } from 'vitest'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { respondToPress } from '../../../lambdas/core/responses/respond-to-press.ts'
import { pressTexts } from '../../../lambdas/core/texts/press-answers.ts'
import { groupOf, type Incident, problemIn, reporter, somchai, startIncident } from './incident.ts'

let incident: Incident
beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
})
const scene = (): string => incident.report().scene

describe('a press', () => {
  it('counts once, however often its event comes, and is answered every time', async () => {
    const once = await incident.press('ST-1', 'acknowledge', { event: 'one' })
    const lines = incident.report().timeline.length
    await incident.press('ST-1', 'closed')
    expect(await incident.press('ST-1', 'acknowledge', { event: 'one' })).toBe(once)
    expect(incident.timeline('acted').map(({ action }) => action)).toEqual(['acknowledge', 'closed'])
    expect(incident.timeline('pressRefused')).toEqual([])
    expect(incident.report().timeline).toHaveLength(lines + 1)
    expect(scene()).toBe('closed')
  })

  it('that was refused stays refused where its event comes again, even if it would be allowed by then', async () => {
    const once = await incident.press('ST-1', 'closed', { event: 'early' })
    expect(problemIn(once)).toBe('notAcknowledged')
    await incident.press('ST-1', 'acknowledge')
    const before = incident.report()
    expect(await incident.press('ST-1', 'closed', { event: 'early' })).toBe(once)
    expect(incident.report()).toEqual(before)
  })

  it('names the report, what was done, who did it and when', async () => {
    const answer = await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
    expect(answer.split('\n')).toEqual([
      `เรื่อง ${incident.id.slice(20, 23)}-${incident.id.slice(23)}: รับทราบแล้ว`,
      'โดย ร.ต.อ. สมชาย ใจดี (ห้องวิทยุ) สน.หนึ่ง',
      '21 พ.ย. 2569 10:00 น.',
    ])
  })

  it.each([
    ['is a registered officer’s', 'Usomchai', { kind: 'registered', rank: somchai.rank }, 'สมชาย ใจดี'],
    ['counts in an emergency, whoever it is', 'Uother99', { kind: 'unidentified' }, '“LINE name of 99”'],
    ['counts where LINE does not say who it is', undefined, { kind: 'unidentified' }, pressTexts.nameless],
  ])('%s', async (_, by, person, named) => {
    const answer = await incident.press('ST-1', 'acknowledge', by ? { by } : {})
    expect(scene()).toBe('acknowledged')
    expect(incident.report().holder).toMatchObject({ unit: { code: 'ST-1' }, person })
    expect(answer).toContain(named)
    expect(answer.includes(pressTexts.askToRegister)).toBe(person.kind === 'unidentified')
  })

  it('counts while the officers’ roster does not answer', async () => {
    const ports = incident.process()
    const officers = { byUserId: () => Promise.reject(new Error('no table')) }
    await incident.press('ST-1', 'acknowledge', {
      by: 'Usomchai',
      ports: { ...ports, officers: { ...ports.officers, ...officers } },
    })
    expect(incident.report().holder?.person).toEqual({ kind: 'unidentified', lineName: 'LINE name of ai' })
  })

  it('changes nothing where its group was never told of the report', async () => {
    expect(problemIn(await incident.press('ST-50', 'acknowledge'))).toBe('notNotified')
    expect(scene()).toBe('new')
    expect(incident.timeline('pressRefused')).toMatchObject([{ action: 'acknowledge', why: 'notNotified' }])
  })

  it('of another report’s card changes that report, and this one not', async () => {
    const other = startIncident({ id: reportIdOf('U2', { id: 'OTHER', startedAt: 0 }) }, incident.world)
    await other.accepted()
    await incident.press('ST-1', 'acknowledge', { report: other.id })
    expect([scene(), other.report().scene]).toEqual(['new', 'acknowledged'])
    expect(incident.timeline('pressRefused')).toEqual([])
  })

  it('for a report that nobody knows is told so', async () => {
    const unknown = reportIdOf('U2', { id: 'NEVER', startedAt: 0 })
    expect(await incident.press('ST-1', 'acknowledge', { report: unknown })).toBe(pressTexts.unknownReport)
    expect(incident.world.reports.has(unknown)).toBe(false)
  })

  it('after the end changes nothing, says so and stands on the timeline', async () => {
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'closed', { by: 'Usomchai' })
    expect(problemIn(await incident.press('CE-10', 'arrived'))).toBe('over')
    expect(await incident.press('CE-10', 'closed')).toContain('มีผู้กดไปก่อนแล้ว โดย ร.ต.อ. สมชาย ใจดี')
    expect(scene()).toBe('closed')
    expect(incident.timeline('pressRefused').map(({ why, unit }) => [why, unit])).toEqual([
      ['over', 'CE-10'],
      ['taken', 'CE-10'],
    ])
  })

  it('names whoever has it in this round, not in one before', async () => {
    await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
    await incident.press('ST-1', 'closed')
    await incident.reopen('notSafe')
    await incident.press('CE-10', 'arrived', { by: 'Uother42' })
    expect(await incident.press('ST-1', 'acknowledge')).toContain('“LINE name of 42”')
  })
})

describe('two presses at the same instant', () => {
  const operations = Array.from({ length: 12 }, (_, index) => index)

  it.each(operations)('have one winner, whom the loser reads (%i operations apart)', async (apart) => {
    // The second runs while the first waits between two of its operations.
    const answers: string[] = []
    let count = 0
    const slow = incident.process(async () => {
      if (count++ !== apart) return
      answers.push(await incident.press('CE-10', 'acknowledge', { by: 'Ucentre7', event: 'second' }))
    })
    answers.push(await incident.press('ST-1', 'acknowledge', { by: 'Usomchai', event: 'first', ports: slow }))
    if (answers.length === 1)
      answers.push(await incident.press('CE-10', 'acknowledge', { by: 'Ucentre7', event: 'second' }))
    expect(incident.timeline('acted')).toHaveLength(1)
    const [winner] = incident.timeline('acted')
    const name = winner?.by.userId === 'Usomchai' ? 'สมชาย ใจดี' : '“LINE name of e7”'
    expect(answers.filter((answer) => answer.includes('รับทราบแล้ว\n'))).toHaveLength(1)
    expect(
      answers.filter((answer) => answer.includes(`มีผู้กดไปก่อนแล้ว โดย `) && answer.includes(name)),
    ).toHaveLength(1)
    expect(incident.report().holder).toEqual(winner?.by)
    await incident.pass(30)
    expect(incident.readBy('reporter').filter((kind) => kind === 'acknowledged')).toHaveLength(1)
  })

  it('of a whole group at once have one winner, and nobody is turned away without a word', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `Uofficer${index}`)
    const answers = await Promise.all(
      many.map((by) => incident.press('ST-1', 'acknowledge', { by, ports: incident.process() })),
    )
    expect(incident.timeline('acted')).toHaveLength(1)
    expect(answers.filter((answer) => problemIn(answer) === 'taken')).toHaveLength(8)
  })

  it('of which one closes and one says “not found” leave one of the two', async () => {
    await incident.press('ST-1', 'acknowledge')
    await Promise.all([
      incident.press('ST-1', 'closed', { ports: incident.process() }),
      incident.press('CE-10', 'notFound', { ports: incident.process() }),
    ])
    const { search } = incident.report()
    expect([scene(), search === undefined]).toEqual(['closed', true])
  })
})

describe('a prank', () => {
  beforeEach(() => incident.press('ST-1', 'acknowledge', { by: 'Usomchai' }))
  const propose = (where = 'ST-1', by?: string) => incident.press(where, 'prank', by ? { by } : {})
  const confirm = (where = 'ST-1', by?: string) => incident.press(where, 'confirmPrank', by ? { by } : {})

  it.each([
    ['the same officer', 'ST-1', 'Usomchai', 'ST-1', 'Usomchai', 'samePerson'],
    ['the same officer in another group', 'ST-1', 'Usomchai', 'CE-10', 'Usomchai', 'samePerson'],
    ['a second officer', 'ST-1', 'Usomchai', 'ST-1', 'Usecond', undefined],
    ['an officer of another unit', 'ST-1', 'Usomchai', 'CE-10', 'Usecond', undefined],
    ['somebody unknown in the same group', 'ST-1', 'Usomchai', 'ST-1', undefined, 'unknownPerson'],
    ['somebody unknown, of somebody unknown', 'ST-1', undefined, 'ST-1', undefined, 'unknownPerson'],
    ['somebody unknown in another unit', 'ST-1', undefined, 'CE-10', undefined, undefined],
  ])('is confirmed by %s, or not', async (_, where, by, where2, by2, problem) => {
    await propose(where, by)
    expect(scene()).toBe('acknowledged')
    expect(problemIn(await confirm(where2, by2))).toBe(problem)
    expect(scene()).toBe(problem ? 'acknowledged' : 'prank')
  })

  it('is confirmed by a second officer who also calls it one, and not by the first', async () => {
    await propose('ST-1', 'Usomchai')
    expect(problemIn(await propose('ST-1', 'Usomchai'))).toBe('samePerson')
    await propose('ST-1', 'Usecond')
    expect(scene()).toBe('prank')
  })

  it('needs somebody who has proposed it', async () => {
    expect(problemIn(await confirm('ST-1', 'Usecond'))).toBe('notProposed')
  })

  it('is taken back to where the scene was', async () => {
    await incident.press('ST-1', 'arrived')
    await propose('ST-1', 'Usomchai')
    await confirm('ST-1', 'Usecond')
    await incident.press('CE-10', 'undoPrank')
    expect(scene()).toBe('arrived')
    expect(incident.report().beforePrank).toBeUndefined()
    expect(problemIn(await incident.press('CE-10', 'undoPrank'))).toBe('notProposed')
  })

  it('is none while a team has the case', async () => {
    await incident.press('ST-1', 'forward')
    expect(problemIn(await propose('ST-1', 'Usomchai'))).toBe('inCare')
    expect(problemIn(await confirm('ST-1', 'Usecond'))).toBe('inCare')
  })

  it('does not stop the reporter’s next report, nor their word that they are not safe', async () => {
    await propose('ST-1', 'Usomchai')
    await confirm('ST-1', 'Usecond')
    const next = startIncident({ id: reportIdOf(reporter, { id: 'NEXT', startedAt: 1 }) }, incident.world)
    await next.accepted()
    expect(next.readBy('ST-1')).toEqual(['incident'])
    await incident.reopen('notSafe')
    expect(scene()).toBe('new')
    expect(incident.report().prankProposal).toBeUndefined()
    await incident.deliver()
    expect(incident.readBy('ST-1')).toContain('reopened')
  })

  it('is never said to the reporter, who reads that it has ended', async () => {
    await propose('ST-1', 'Usomchai')
    await incident.pass(20)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged'])
    await confirm('ST-1', 'Usecond')
    await incident.pass(20)
    expect(incident.readBy('reporter')).toEqual(['delivered', 'acknowledged', 'ended'])
    const read = incident.read().filter(({ who }) => who === 'reporter')
    expect(JSON.stringify(read.map(({ notice }) => notice.content))).not.toMatch(/prank|ก่อกวน/)
  })
})

describe('who presses without end', () => {
  it('fills nothing up: refused presses are counted after forty lines', async () => {
    for (let nth = 0; nth < 1_000; nth += 1) await incident.press('ST-1', 'closed', { by: 'Usomchai' })
    const lines = incident.timeline('pressRefused')
    expect(lines).toHaveLength(40)
    expect(lines.reduce((sum, { times }) => sum + times, 0)).toBe(1_000)
    expect(Buffer.byteLength(JSON.stringify(incident.report()))).toBeLessThan(20_000)
    await incident.press('ST-1', 'acknowledge')
    expect(scene()).toBe('acknowledged')
  })

  it('can still acknowledge and arrive after a hundred presses that changed something', async () => {
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'prank', { by: 'Ua' })
    let last = ''
    for (let nth = 0; nth < 60; nth += 1) {
      last = await incident.press('CE-10', 'confirmPrank', { by: 'Ub' })
      if (scene() === 'prank') last = await incident.press('CE-10', 'undoPrank', { by: 'Ub' })
      if (!incident.report().prankProposal) await incident.press('ST-1', 'prank', { by: 'Ua' })
    }
    expect(problemIn(last)).toBe('tooMany')
    expect(incident.timeline('acted')).toHaveLength(100)
    await incident.reopen('notSafe')
    await incident.press('ST-1', 'acknowledge')
    await incident.press('ST-1', 'arrived')
    expect(scene()).toBe('arrived')
    await incident.pass(30)
    expect(Buffer.byteLength(JSON.stringify(incident.report()))).toBeLessThan(100_000)
  })
})

describe('what a press has changed', () => {
  it('is said as a reply, and by no push', async () => {
    await incident.press('ST-1', 'acknowledge')
    expect(incident.report().notices.filter(({ content }) => content.kind === 'acted')).toEqual([])
    await incident.pass(30)
    expect(incident.read().filter(({ kind }) => kind === 'acted')).toEqual([])
  })

  it('is pushed to its group after ten seconds where the reply does not come off, once', async () => {
    const presser = { id: 'silent', groupId: groupOf('ST-1') }
    await respondToPress(
      presser,
      { kind: 'respond', action: 'acknowledge', report: incident.id },
      incident.ports,
    )
    await incident.pass(9)
    expect(incident.readBy('ST-1')).toEqual(['incident'])
    await incident.pass(60)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'acted'])
    expect(incident.readBy('CE-10')).toEqual(['incident'])
  })

  it('is not pushed any more where the event comes again and is answered then', async () => {
    const presser = { id: 'again', groupId: groupOf('ST-1') }
    await respondToPress(
      presser,
      { kind: 'respond', action: 'acknowledge', report: incident.id },
      incident.ports,
    )
    await incident.press('ST-1', 'acknowledge', { event: 'again' })
    await incident.pass(60)
    expect(incident.readBy('ST-1')).toEqual(['incident'])
  })
})
