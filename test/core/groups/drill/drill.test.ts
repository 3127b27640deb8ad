import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerDrill } from '../../../../lambdas/core/groups/drill/answer-drill.ts'
import { sendDrill } from '../../../../lambdas/core/groups/drill/send-drill.ts'
import { drillTexts as texts } from '../../../../lambdas/core/groups/drill/texts.ts'
import { random } from '../../../../local/demo/chance.ts'
import { type LinkWorld, linkPortsOf, newLinkWorld } from '../../../support/links.ts'
import { startScheduler } from '../../../support/scheduling.ts'

const [groupA, groupB] = ['a', 'b'].map((letter) => `C${letter.repeat(32)}`) as [string, string]
const unit = { code: 'ST-1', nameTh: 'สภ.ดอนสัก', groupId: groupA }
const minute = 60_000
const hour = 60 * minute

let world: LinkWorld
let ids: number
beforeEach(() => {
  world = newLinkWorld(['ST-1', 'ST-2'])
  ids = 0
})
const ports = () => ({ ...linkPortsOf(world), newId: () => `drill-${++ids}` })
const send = (more: { again?: boolean } = {}, to = unit) => sendDrill(to, ports(), more)

let events = 0
const moment = (groupId: string) => ({ eventId: `event-${++events}`, groupId, at: world.now })
const press = async (id: string, groupId = groupA, who = 'ด.ต.สมชาย'): Promise<string> =>
  (await answerDrill(moment(groupId), id, who, ports())).text
const drills = () => world.unitDrills.get('ST-1')

describe('a drill', () => {
  it('is written down and sent, clearly marked', async () => {
    expect(await send()).toEqual({ kind: 'sent' })
    expect(world.pushed).toEqual([
      {
        to: groupA,
        retryKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
        answer: {
          text: texts.card('สภ.ดอนสัก', world.now),
          buttons: [{ label: 'รับทราบการซ้อม', press: { kind: 'drill', drill: 'drill-1' } }],
        },
      },
    ])
    expect(world.pushed[0]?.answer.text).toMatch(/^การซ้อม ไม่ใช่เหตุจริง\n/)
    expect(drills()).toEqual({
      unit: 'ST-1',
      last: { id: 'drill-1', groupId: groupA, startedAt: world.now, sentAt: world.now },
    })
  })

  it('is answered by the first press in its group, and stays answered', async () => {
    const startedAt = world.now
    await send()
    world.now += 35_000
    const at = world.now
    expect(await press('drill-1')).toBe(texts.answered('ด.ต.สมชาย', startedAt, at))
    expect(texts.answered('ด.ต.สมชาย', startedAt, at)).toContain('35 วินาที')
    world.now += minute
    expect(await press('drill-1', groupA, 'ร.ต.อ.สมหญิง')).toBe(texts.alreadyAnswered('ด.ต.สมชาย', at))
    expect(drills()?.last).toMatchObject({ sentAt: startedAt, answer: { at, by: 'ด.ต.สมชาย' } })
  })

  it('answers a press that is brought again as it did before', async () => {
    await send()
    const first = moment(groupA)
    const answer = await answerDrill(first, 'drill-1', 'ด.ต.สมชาย', ports())
    world.now += minute
    expect(await answerDrill(first, 'drill-1', 'ด.ต.สมชาย', ports())).toEqual(answer)
  })

  it('is not changed by another group, an unknown id or a drill before it', async () => {
    await send()
    expect(await press('drill-1', groupB)).toBe(texts.otherGroup)
    expect(await press('drill-9')).toBe(texts.unknown)
    expect(drills()?.last).not.toHaveProperty('answer')
    world.now += 2 * hour
    await send()
    expect(await press('drill-1')).toBe(texts.superseded)
    expect(drills()?.last).toMatchObject({ id: 'drill-2' })
    expect(drills()?.last).not.toHaveProperty('answer')
  })

  it('that nobody answers stays visible beside the last one that was answered', async () => {
    await send()
    await press('drill-1')
    world.now += 2 * hour
    await send()
    expect(drills()).toMatchObject({
      last: { id: 'drill-2', sentAt: world.now },
      lastAnswered: { id: 'drill-1', answer: { by: 'ด.ต.สมชาย' } },
    })
    expect(drills()?.last).not.toHaveProperty('answer')
  })

  it('is not sent again within the hour, unless it is asked for', async () => {
    await send()
    const sentAt = world.now
    world.now += hour - 1
    expect(await send()).toEqual({ kind: 'rests', sentAt })
    expect(await send({}, { ...unit, groupId: groupB })).toEqual({ kind: 'sent' })
    expect(await send({}, { ...unit, groupId: groupB })).toMatchObject({ kind: 'rests' })
    expect(await send({ again: true }, { ...unit, groupId: groupB })).toEqual({ kind: 'sent' })
    expect(world.pushed).toHaveLength(3)
  })

  it.each([
    ['refused', { kind: 'refused', reason: 'forbidden' }] as const,
    ['not answered', { kind: 'retryLater', reason: 'unavailable' }] as const,
  ])('that LINE has %s goes out as the same drill when it is sent again', async (_, outcome) => {
    world.line = () => outcome
    expect((await send()).kind).toBe(outcome.kind)
    expect(drills()?.last).not.toHaveProperty('sentAt')
    world.line = () => ({ kind: 'accepted' })
    world.now += minute
    expect(await send()).toEqual({ kind: 'sent' })
    expect(ids).toBe(1)
    expect(drills()?.last).toMatchObject({ id: 'drill-1', startedAt: world.now - minute, sentAt: world.now })
  })

  it('is begun anew where LINE has forgotten its key, or the unit has another group', async () => {
    world.line = () => ({ kind: 'retryLater', reason: 'unavailable' })
    await send()
    world.now += 23 * hour
    await send()
    expect(drills()?.last?.id).toBe('drill-2')
    await send({}, { ...unit, groupId: groupB })
    expect(drills()?.last).toMatchObject({ id: 'drill-3', groupId: groupB })
  })

  it('is one, where two operators begin it at once', async () => {
    const outcomes = await Promise.all([send(), send()])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'sent'])
    expect(world.pushed).toHaveLength(1)
  })
})

it('a drill reaches its group once and has one answer, whatever dies', async () => {
  const play = async (seed: number): Promise<void> => {
    world = newLinkWorld(['ST-1'])
    ids = 0
    const chance = random(seed)
    let troubled = true
    const scheduler = startScheduler(chance, () => (troubled ? 0.15 : 0))
    const sending = () =>
      scheduler.start((operate) =>
        sendDrill(unit, { ...linkPortsOf(world, operate), newId: () => `drill-${++ids}` }),
      )
    /** LINE brings a press until it is taken in. */
    const pressing = async (event: ReturnType<typeof moment>): Promise<void> => {
      const card = world.pushed.at(-1)?.answer.buttons?.[0]?.press
      const id = card?.kind === 'drill' ? card.drill : 'none'
      const bring = () =>
        scheduler.start((operate) => answerDrill(event, id, event.eventId, linkPortsOf(world, operate)))
      for (let tries = 0; tries < 50; tries += 1) if (await bring()) return
    }
    const runAll = (work: readonly Promise<unknown>[]) => Promise.all([...work, scheduler.run()])
    await runAll([sending()])
    await runAll([sending(), pressing(moment(groupA)), pressing(moment(groupA)), pressing(moment(groupB))])
    troubled = false
    await runAll([sending()])
    await runAll([pressing(moment(groupA))])

    const last = drills()?.last
    expect(last?.sentAt).toBeDefined()
    expect(last?.answer?.by).toMatch(/^event-/)
    expect(world.pushed.map(({ to }) => to)).toEqual([groupA])
  }
  await fc.assert(fc.asyncProperty(fc.integer(), play), { numRuns: 150, endOnFailure: true })
})
