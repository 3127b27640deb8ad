import { beforeEach, describe, expect, it } from 'vitest'
import { caseCode, reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { handleGroupCommand, readGroupCommand } from '../../../lambdas/core/responses/group-command.ts'
import { pressTexts } from '../../../lambdas/core/texts/press-answers.ts'
import { newWorld } from '../../support/memory.ts'
import { groupOf, type Incident, reporter, startIncident, units } from './incident.ts'

let incident: Incident
beforeEach(async () => {
  const world = newWorld(units)
  let messages = 0
  world.line = () => ({ kind: 'accepted', messageIds: [`m${++messages}`] })
  incident = startIncident({}, world)
  await incident.accepted()
  await incident.press('ST-1', 'acknowledge', { by: 'Usomchai' })
  await incident.pass(3)
})
const code = (): string => caseCode(incident.id)
/** LINE's id of this unit's card. */
const cardOf = (unit: string): string => {
  const key = [...incident.world.cardIndex.keys()].find((one) => one.startsWith(`${groupOf(unit)}/m`))
  return key?.split('/')[1] ?? ''
}

let events = 0
/** When each event happened, by LINE's clock. */
const moments = new Map<string, number>()
interface Saying {
  readonly quoted?: string
  readonly by?: string
  readonly event?: string
}
const say = async (where: string, text: string, { quoted, by, event = `said-${++events}` }: Saying = {}) => {
  const words = readGroupCommand(text, quoted !== undefined)
  const at = moments.get(event) ?? incident.world.now
  moments.set(event, at)
  const saying = { id: event, groupId: groupOf(where), at, ...(by && { userId: by }) }
  const isOurs = words !== undefined || quoted !== undefined
  return isOurs ? (await handleGroupCommand(saying, words, quoted, incident.ports))?.text : undefined
}
const answers = () =>
  incident
    .read()
    .filter(({ kind }) => kind === 'answer')
    .map(({ talks: [talk] }) => (talk?.said.kind === 'text' ? talk.said.text : undefined))

describe('an officer who quotes the card', () => {
  it.each(['ตอบกำลังไป', 'ตอบกลับ กำลังไป', 'ตอบ:กำลังไป'])('answers with %j', async (text) => {
    await say('ST-1', text, { quoted: cardOf('ST-1') })
    await incident.pass(2)
    expect(answers()).toEqual(['กำลังไป'])
  })

  it('and forgets the word is told that nobody has read it', async () => {
    expect(await say('ST-1', 'กำลังไปครับ', { quoted: cardOf('ST-1') })).toContain(pressTexts.notSaid)
    await incident.pass(2)
    expect(answers()).toEqual([])
  })

  it('is told where LINE does not take the answer', async () => {
    await say('ST-1', 'ตอบ กำลังไป', { quoted: cardOf('ST-1') })
    incident.world.line = (to) =>
      to === reporter ? { kind: 'refused', reason: 'badRequest' } : { kind: 'accepted' }
    await incident.pass(3)
    expect(incident.readBy('ST-1').at(-1)).toBe('answerLost')
    expect(incident.timeline('refused')).toHaveLength(1)
  })

  it('need not write the dash of a code that has a digit', () => {
    expect(readGroupCommand('ตอบ K7F3QD กำลังไป')).toEqual({
      kind: 'answer',
      text: 'กำลังไป',
      caseCode: 'K7F-3QD',
    })
    expect(readGroupCommand('ตอบ thanks')).toEqual({ kind: 'answer', text: 'thanks' })
  })
})

describe('words in a group', () => {
  it.each([
    ['ตอบ กำลังไป', { kind: 'answer', text: 'กำลังไป' }],
    ['ตอบ: กำลังไป', { kind: 'answer', text: 'กำลังไป' }],
    ['  ตอบ\nกำลังไป\nอีก 5 นาที', { kind: 'answer', text: 'กำลังไป\nอีก 5 นาที' }],
    ['ตอบ k7f-3qd กำลังไป', { kind: 'answer', text: 'กำลังไป', caseCode: 'K7F-3QD' }],
    ['บันทึก K7F-3QD โทรแล้ว', { kind: 'note', text: 'โทรแล้ว', caseCode: 'K7F-3QD' }],
    ['ตอบ', { kind: 'answer', text: '' }],
    ['ตอบ K7F-3QD', { kind: 'answer', text: '', caseCode: 'K7F-3QD' }],
    ['ตอบแล้วครับ', undefined],
    ['เขาตอบ ว่าไม่', undefined],
    ['สวัสดี', undefined],
    ['', undefined],
  ])('%j are ours or not', (text, expected) => expect(readGroupCommand(text)).toEqual(expected))
})

describe('an answer to the reporter', () => {
  it.each([
    ['to the card', 'ตอบ กำลังไป', true],
    ['with the case’s code', 'ตอบ {code} กำลังไป', false],
    ['with the code in small letters', 'ตอบ {small} กำลังไป', false],
    ['to the card and with the code', 'ตอบ {code} กำลังไป', true],
  ])('%s reaches the reporter and nobody else', async (_, text, quotes) => {
    const words = text.replace('{code}', code()).replace('{small}', code().toLowerCase())
    const answer = await say('ST-1', words, quotes ? { quoted: cardOf('ST-1') } : {})
    expect(answer).toBe(`เรื่อง ${code()}: ${pressTexts.answering}`)
    await incident.pass(2)
    expect(answers()).toEqual(['กำลังไป'])
    expect(incident.readOf('answer').map((one) => one.split(' ')[1])).toEqual(['reporter'])
  })

  it('names the unit, never the officer', async () => {
    await say('ST-1', 'ตอบ กำลังไป', { quoted: cardOf('ST-1'), by: 'Usomchai' })
    await incident.pass(2)
    const answer = incident.read().find(({ kind }) => kind === 'answer')?.notice
    expect(answer?.content).toMatchObject({ kind: 'answer', unit: { code: 'ST-1' } })
    expect(JSON.stringify(answer)).not.toContain('สมชาย')
    expect([...incident.world.talks.values()][0]?.from).toMatchObject({
      kind: 'officer',
      by: { person: { nameTh: 'สมชาย ใจดี' } },
    })
  })

  it('makes no sound where a sound could give them away', async () => {
    await incident.amend({ kind: 'chatOnly' })
    await say('ST-1', 'ตอบ กำลังไป', { quoted: cardOf('ST-1') })
    await incident.pass(2)
    expect(incident.read().find(({ kind }) => kind === 'answer')?.notice.isSilent).toBe(true)
  })

  it('comes once, however often its event does, before and after it is out', async () => {
    const saying = { quoted: cardOf('ST-1'), event: 'one' }
    await say('ST-1', 'ตอบ กำลังไป', saying)
    await say('ST-1', 'ตอบ กำลังไป', saying)
    await incident.pass(5)
    expect(await say('ST-1', 'ตอบ กำลังไป', saying)).toContain(pressTexts.answering)
    await incident.pass(5)
    expect(answers()).toEqual(['กำลังไป'])
    expect(incident.world.talks.size).toBe(1)
  })

  it('is kept before it is owed, so that it is never pushed empty', async () => {
    for (let dies = 0; dies < 14; dies += 1) {
      let operations = 0
      const ports = incident.process(() => {
        if (operations++ >= dies) throw new Error('died')
      })
      const words = readGroupCommand('ตอบ กำลังไป') ?? { kind: 'answer', text: '' }
      const saying = { id: `dying-${dies}`, groupId: groupOf('ST-1'), at: incident.world.now }
      await handleGroupCommand(saying, words, cardOf('ST-1'), ports).catch(() => undefined)
      await incident.deliver()
      await handleGroupCommand(saying, words, cardOf('ST-1'), incident.ports)
      await incident.pass(1)
    }
    expect(answers()).toEqual(Array(14).fill('กำลังไป'))
  })

  it('keeps the order in which they were given while LINE fails', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    await say('ST-1', 'ตอบ หนึ่ง', { quoted: cardOf('ST-1') })
    await incident.pass(40)
    await say('ST-1', 'ตอบ สอง', { quoted: cardOf('ST-1') })
    incident.world.line = () => ({ kind: 'accepted' })
    await incident.pass(90)
    expect(answers()).toEqual(['หนึ่ง', 'สอง'])
  })

  it('is not piled up without end where LINE does not take any, and the officer reads so', async () => {
    incident.world.line = (to) =>
      to === reporter ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }
    const told: (string | undefined)[] = []
    for (let nth = 0; nth < 30; nth += 1) told.push(await say('ST-1', `ตอบ ${code()} ${nth}`))
    expect(told.filter((text) => text?.endsWith(pressTexts.tooManyAnswers))).toHaveLength(10)
    expect(await say('ST-1', `ตอบ ${code()} 0`, { event: `said-${events - 29}` })).toContain(
      pressTexts.answering,
    )
    expect(incident.report().notices.filter(({ content }) => content.kind === 'answer')).toHaveLength(20)
  })

  it('may be five thousand characters long', async () => {
    await say('ST-1', `ตอบ ${'ก'.repeat(4_990)}`, { quoted: cardOf('ST-1') })
    await incident.pass(2)
    expect(answers()).toEqual(['ก'.repeat(4_990)])
  })
})

describe('words that do not reach anybody', () => {
  it.each([
    ['nobody knows for which report', 'ST-1', 'ตอบ กำลังไป', {}, 'whichReport'],
    ['the message is none of ours', 'ST-1', 'ตอบ กำลังไป', { quoted: 'm999' }, 'whichReport'],
    ['the code is unknown', 'ST-1', 'ตอบ 000-000 กำลังไป', {}, 'whichReport'],
    ['the group was never told of it', 'ST-50', 'ตอบ {code} กำลังไป', {}, 'whichReport'],
    ['nothing is said', 'ST-1', 'ตอบ {code}', {}, 'nothingSaid'],
  ] as const)('%s: the officer reads what to do', async (_, where, text, saying, problem) => {
    expect(await say(where, text.replace('{code}', code()), saying)).toBe(pressTexts[problem])
    await incident.pass(3)
    expect(answers()).toEqual([])
    expect(incident.world.talks.size).toBe(0)
  })

  it('the card is another group’s: its message is not known here', async () => {
    expect(await say('CE-10', 'ตอบ กำลังไป', { quoted: cardOf('ST-1') })).toBe(pressTexts.whichReport)
  })

  it('the word alone is said in passing, and nobody answers', async () => {
    expect(await say('ST-1', 'ตอบ')).toBeUndefined()
  })

  it('its report is gone', async () => {
    const gone = reportIdOf('U9', { id: 'GONE', startedAt: 0 })
    await incident.ports.cardIndex.remember(groupOf('ST-1'), gone, ['m-gone'])
    expect(await say('ST-1', 'ตอบ กำลังไป', { quoted: 'm-gone' })).toBe(pressTexts.notHere)
  })
})

describe('a note', () => {
  it('is kept with who wrote it, and sent to nobody', async () => {
    const before = incident.report()
    expect(await say('TE-10', 'บันทึก โทรหาครอบครัวแล้ว', { quoted: cardOf('TE-10'), by: 'Uteam11' })).toBe(
      `เรื่อง ${code()}: ${pressTexts.noted}`,
    )
    await incident.pass(60)
    expect([...incident.world.talks.values()]).toMatchObject([
      {
        from: { kind: 'note', by: { unit: { code: 'TE-10' }, person: { lineName: 'LINE name of 11' } } },
        said: { kind: 'text', text: 'โทรหาครอบครัวแล้ว' },
      },
    ])
    expect(incident.report()).toEqual(before)
  })
})

it('what was said stands under the report in the order of time', async () => {
  await incident.say('one')
  await incident.pass(3)
  await say('ST-1', 'ตอบ two', { quoted: cardOf('ST-1') })
  await incident.pass(3)
  await incident.say('three')
  const said = [...incident.world.talks.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  expect(said.map((talk) => talk.said)).toEqual(
    ['one', 'two', 'three'].map((text) => ({ kind: 'text', text })),
  )
})
