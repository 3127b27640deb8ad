import { beforeEach, describe, expect, it } from 'vitest'
import { type IncomingEvent, processEvents } from '../../../lambdas/core/conversation/incoming.ts'
import type { GroupEvent } from '../../../lambdas/core/groups/group-events.ts'
import type { ResponderAction } from '../../../lambdas/core/report/actions.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import { pressTexts } from '../../../lambdas/core/texts/press-answers.ts'
import type { Ports } from '../../support/memory.ts'
import { groupOf, type Incident, startIncident } from '../responses/incident.ts'

let incident: Incident
let nth = 0
beforeEach(async () => {
  incident = startIncident()
  await incident.accepted()
})

/** Something that happened in a unit's group, a second after whatever was before. */
const inGroup = (where: string, did: GroupEvent['did'], more: Partial<GroupEvent> = {}): IncomingEvent => {
  nth += 1
  const groupId = groupOf(where)
  const at = incident.world.now + nth
  const event = { id: `event-${nth}`, groupId, at, did, replyToken: `${groupId}/${nth}`, ...more }
  return { kind: 'group', event }
}
const presses = (where: string, action: ResponderAction, more: Partial<GroupEvent> = {}): IncomingEvent =>
  inGroup(where, { kind: 'pressed', press: { kind: 'respond', action, report: incident.id } }, more)
const says = (where: string, text: string): IncomingEvent => inGroup(where, { kind: 'said', text })

/** What the webhook does with a body: the reasons why something could not be saved. */
const take = async (events: readonly IncomingEvent[], ports: Ports = incident.ports) => {
  const { received, finished } = processEvents(events, ports)
  const reasons = await received
  await finished
  return reasons
}
const saidIn = (where: string): readonly string[] =>
  incident.world.said.filter(({ to }) => to === groupOf(where)).map(({ answer }) => answer.text)

describe('what happens in groups', () => {
  it('is taken in as it happened, whatever the order in the body, and answered as replies', async () => {
    const [first, second] = [presses('ST-1', 'acknowledge'), presses('ST-1', 'closed')]
    expect(await take([second, first])).toEqual([])
    expect(incident.timeline('acted').map(({ action }) => action)).toEqual(['acknowledge', 'closed'])
    expect(saidIn('ST-1').map((text) => text.split('\n')[0])).toEqual([
      `เรื่อง ${caseCode(incident.id)}: รับทราบแล้ว`,
      `เรื่อง ${caseCode(incident.id)}: ปิดเหตุแล้ว`,
    ])
    await incident.pass(30)
    expect(incident.readBy('ST-1')).not.toContain('acted')
  })

  it('is answered only after all of it is saved', async () => {
    const operations: string[] = []
    const ports = incident.process((operation) => void operations.push(operation))
    await take([presses('ST-1', 'acknowledge'), presses('ST-1', 'arrived')], ports)
    const saves = operations.flatMap((operation, index) => (operation === 'save report' ? [index] : []))
    const reply = operations.indexOf('reply in group')
    expect(saves.filter((index) => index < reply)).toHaveLength(2)
  })

  it('of one group does not wait for another’s', async () => {
    const begun: string[] = []
    const ports = incident.process()
    const memberName = async (groupId: string) => {
      begun.push(groupId)
      await new Promise(setImmediate)
      return undefined
    }
    const by = { userId: 'Usomebody' }
    await take([presses('ST-1', 'acknowledge', by), presses('CE-10', 'acknowledge', by)], {
      ...ports,
      messenger: { ...ports.messenger, memberName },
    })
    expect(begun.slice(0, 2)).toEqual([groupOf('ST-1'), groupOf('CE-10')])
    expect(incident.timeline('acted')).toHaveLength(1)
  })

  it('that cannot be saved is brought again with what came after it, and counts once', async () => {
    const events = ['acknowledge', 'arrived', 'closed'].map((action) =>
      presses('ST-1', action as ResponderAction),
    )
    let saves = 0
    const failing = incident.process((operation) => {
      if (operation === 'save report' && ++saves === 2) throw new Error('no table')
    })
    expect(await take(events, failing)).toHaveLength(1)
    expect(incident.report().scene).toBe('acknowledged')
    expect(await take(events)).toEqual([])
    expect(incident.timeline('acted').map(({ action }) => action)).toEqual([
      'acknowledge',
      'arrived',
      'closed',
    ])
    expect(incident.timeline('pressRefused')).toEqual([])
  })

  it('is pushed instead where LINE does not take the reply', async () => {
    await take([presses('ST-1', 'acknowledge', { replyToken: 'used' })])
    incident.world.usedTokens.add('late')
    await take([presses('ST-1', 'closed', { replyToken: 'late' })])
    await incident.pass(20)
    expect(incident.readBy('ST-1').filter((kind) => kind === 'acted')).toHaveLength(1)
  })

  it('without a reply token is pushed', async () => {
    const { replyToken: _, ...event } = (presses('ST-1', 'acknowledge') as { event: GroupEvent }).event
    await take([{ kind: 'group', event }])
    await incident.pass(20)
    expect(incident.readBy('ST-1')).toEqual(['incident', 'acted'])
  })

  it('and is none of ours gets no answer: talk, other accounts’ turns, unknown types', async () => {
    expect(await take([says('ST-1', 'สวัสดีครับ'), { kind: 'ignored', type: 'beacon' }])).toEqual([])
    expect(incident.world.said).toEqual([])
  })

  it('a button that nobody knows any more is answered', async () => {
    await take([inGroup('ST-1', { kind: 'pressedUnknown' })])
    expect(saidIn('ST-1')).toEqual([pressTexts.unknownButton])
  })

  it('an officer’s words are taken in with the code of the case', async () => {
    await incident.ports.cardIndex.remember(groupOf('ST-1'), incident.id, ['m1'])
    await take([says('ST-1', `ตอบ ${caseCode(incident.id)} กำลังไป`)])
    await incident.pass(2)
    expect(incident.readBy('reporter')).toContain('answer')
    expect(saidIn('ST-1')[0]).toContain(pressTexts.answering)
  })

  it('is taken in beside what citizens do in the same body', async () => {
    const start: IncomingEvent = {
      kind: 'chat',
      event: {
        id: 'chat',
        userId: 'U9',
        at: incident.world.now,
        input: { kind: 'start' },
        replyToken: 'U9/1',
      },
    }
    await take([start, presses('ST-1', 'acknowledge')])
    expect(incident.world.prompts.map(({ userId }) => userId)).toEqual(['U9'])
    expect(incident.report().scene).toBe('acknowledged')
  })

  it('never lets the answering fail what is saved', async () => {
    const ports = incident.process()
    const messenger = { ...ports.messenger, replyInGroup: () => Promise.reject(new Error('no LINE')) }
    expect(await take([presses('ST-1', 'acknowledge')], { ...ports, messenger })).toEqual([])
    expect(incident.report().scene).toBe('acknowledged')
  })
})

it('a press is safe from the moment it is saved, wherever the process dies', async () => {
  for (let dies = 0; dies < 30; dies += 1) {
    const one = startIncident()
    await one.accepted()
    const press = { kind: 'respond', action: 'acknowledge', report: one.id } as const
    const event: IncomingEvent = {
      kind: 'group',
      event: {
        id: `dying-${dies}`,
        groupId: groupOf('ST-1'),
        at: one.world.now,
        replyToken: `${groupOf('ST-1')}/dying`,
        did: { kind: 'pressed', press },
      },
    }
    let operations = 0
    const dying = one.process(() => {
      if (operations++ >= dies) throw new Error('died')
    })
    const reasons = await take([event], dying)
    // LINE brings what was not taken in again; what was is left to the queue and the sweep.
    if (reasons.length > 0) await take([event], one.ports)
    await one.pass(130)
    expect(one.timeline('acted')).toHaveLength(1)
    expect(one.readBy('reporter')).toEqual(['delivered', 'acknowledged'])
    const heard = one.readBy('ST-1').filter((kind) => kind === 'acted').length + one.world.said.length
    expect(heard).toBeGreaterThan(0)
    expect(one.report().notices.filter(({ state }) => state.kind === 'owed')).toEqual([])
  }
})
