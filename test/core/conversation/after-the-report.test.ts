import { describe, expect, it } from 'vitest'
import type { ChatInput } from '../../../lambdas/core/conversation/conversation-state.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import {
  bangkok,
  chiangMai,
  effectsOf,
  fullReport,
  hour,
  kinds,
  minute,
  play,
  sent,
  start,
  submissions,
  t0,
  typed,
  userId,
} from './play.ts'

const made = play(fullReport)
const out = made.state
const report = submissions(made.steps)[0]?.report as ReportId
const pin: ChatInput = { kind: 'place', place: chiangMai }

describe('words after the report', () => {
  it.each([
    ['free words', 'เขามีปืน'],
    ['a digit', '2'],
    ['a problem by name', 'กักขังหน่วงเหนี่ยว'],
    ['a word that skips the number', 'ไม่มี'],
    ['their number once more', '081-234-5678'],
    ['a room', '305'],
    ['coordinates that are nowhere', '113.7563, 100.5018'],
    ['a very long text', 'ก'.repeat(5_000)],
  ])('are passed on: %s', (_, text) => {
    const { last, state } = play([typed(text, { now: t0 + minute })], out)
    expect(last.effects).toEqual([{ kind: 'talk', report, said: { kind: 'text', text } }])
    expect(kinds(last)).toEqual(['talked'])
    expect(state).toMatchObject({ step: 'reported', report, talks: 1 })
  })

  it('are passed on as pictures and voice', () => {
    const { last } = play([sent('audio', { now: t0 + minute })], out)
    expect(last.effects).toEqual([
      { kind: 'talk', report, said: { kind: 'file', media: 'audio', messageId: '100001' } },
    ])
  })

  it('are not made of a sticker', () => {
    const { last } = play([{ input: { kind: 'unclear' }, now: t0 + minute }], out)
    expect(last.effects).toEqual([])
    expect(kinds(last)).toEqual(['notUnderstood', 'afterReport'])
  })

  it('say so where they look like a number that cannot be called', () => {
    const { last } = play([typed('081-234-567', { now: t0 + minute })], out)
    expect(kinds(last)).toEqual(['phoneNotUnderstood', 'talked'])
    expect(last.effects).toHaveLength(1)
  })

  it('ask for help for this report within ten minutes, and for a new one later', () => {
    const soon = play([typed('ช่วยด้วย', { now: t0 + 9 * minute })], out)
    expect(soon.last.prompts).toEqual([{ kind: 'talked', report, startsNew: true }])
    expect(soon.last.effects).toHaveLength(1)
    const later = play([typed('ช่วยด้วย', { now: t0 + 11 * minute })], out)
    expect(kinds(later.last)).toEqual(['askCategory'])
    expect(later.last.effects).toEqual([])
  })

  it('start a new report at once where they are the menu’s own', () => {
    const { last } = play([typed('แจ้งเหตุด่วน', { now: t0 + minute })], out)
    expect(kinds(last)).toEqual(['askCategory'])
    expect(last.effects).toEqual([])
  })

  it('do not repeat an answer that only comes late', () => {
    const { last } = play([typed('1', { at: t0 + 500, now: t0 + minute })], out)
    expect(last.effects).toEqual([])
  })

  it('are passed on two hundred times, and then it is said that they are not', () => {
    const words = Array.from({ length: 205 }, (_, nth) => typed(`ข้อความ ${nth}`, { now: t0 + minute + nth }))
    const { steps } = play(words, out)
    expect(effectsOf(steps)).toHaveLength(200)
    expect(kinds(steps[199] ?? made.last)).toEqual(['talked'])
    expect(steps.slice(200).map(kinds)).toEqual(Array.from({ length: 5 }, () => ['notPassedOn']))
  })

  it('keep it for another day each', () => {
    const { state } = play([typed('เขากลับมาแล้ว', { now: t0 + 20 * hour })], out)
    expect(kinds(play([typed('เขาไปแล้ว', { now: t0 + 40 * hour })], state).last)).toEqual(['talked'])
  })

  it('no longer belong to it a day after the last word of either side', () => {
    const late = t0 + 25 * hour
    expect(kinds(play([typed('เขากลับมาแล้ว', { now: late })], out).last)).toEqual(['menu'])
    const answered = play([typed('เขากลับมาแล้ว', { now: late, toldAt: t0 + 24 * hour })], out)
    expect(kinds(answered.last)).toEqual(['talked'])
  })
})

describe('taking it back', () => {
  it.each(['ยกเลิก', 'กดผิด', 'ยกเลิก: กดผิด', 'cancel'])('tells the officers and ends nothing: %s', (text) => {
    const { last, state } = play([typed(text, { now: t0 + minute })], out)
    expect(last.effects).toEqual([{ kind: 'amend', report, amendment: { kind: 'mistaken' } }])
    expect(last.prompts).toEqual([{ kind: 'amended', report, what: 'mistaken' }])
    expect(state.step).toBe('reported')
  })

  it('is not what a cancel means that comes late', () => {
    const { last } = play([{ input: { kind: 'cancel' }, at: t0 + 1_500, now: t0 + minute }], out)
    expect(last.effects).toEqual([])
  })
})

describe('a pin after ten minutes', () => {
  const later = t0 + 20 * minute

  it('begins a report, which remembers the one before', () => {
    const { state } = play([{ input: pin, now: later }], out)
    expect(state).toMatchObject({ step: 'category', place: { value: chiangMai }, previous: { report } })
  })

  it('belongs to the report where the officers look for the place', () => {
    const { last } = play([{ input: pin, now: later, awaitsPin: true }], out)
    expect(last.effects).toEqual([{ kind: 'amend', report, amendment: { kind: 'place', place: chiangMai } }])
  })

  it('may then move it a fourth time', () => {
    const moves = [1, 2, 3, 4].map((nth) => ({
      input: { kind: 'place', place: { ...bangkok, latitude: 13 + nth / 10 } } as const,
      now: t0 + minute + nth,
    }))
    const { state } = play(moves, out)
    expect(state).toMatchObject({ moves: 3 })
    expect(kinds(play([{ input: pin, now: t0 + 2 * minute }], state).last)).toEqual(['notPassedOn'])
    const asked = play([{ input: pin, now: t0 + 2 * minute, awaitsPin: true }], state)
    expect(kinds(asked.last)).toEqual(['amended'])
  })
})

describe('buttons that name their report', () => {
  const other = reportIdOf(userId, { id: 'LONGAGO', startedAt: 0 })
  const chatOnly: ChatInput = { kind: 'add', report, amendment: { kind: 'chatOnly' } }
  const who: ChatInput = { kind: 'add', report, amendment: { kind: 'who', role: 'relative' } }
  const moments = [
    ['after the report', out],
    ['while a new one is asked for', play([{ input: start, now: t0 + minute }], out).state],
    ['in practice', play([{ input: { kind: 'practise' }, now: t0 + minute }], out).state],
    ['while an officer registers', play([{ input: { kind: 'register' }, now: t0 + minute }], out).state],
  ] as const
  const questions = [[], ['askCategory'], ['askCategory'], ['askOfficerNumber']]

  it.each(moments.map((one, nth) => [...one, questions[nth] ?? []] as const))(
    'work %s and change nothing else',
    (_, state, question) => {
      for (const [input, amendment] of [
        [chatOnly, { kind: 'chatOnly' }],
        [who, { kind: 'who', role: 'relative' }],
      ] as const) {
        const { last } = play([{ input, now: t0 + 2 * minute }], state)
        expect(last.effects).toEqual([{ kind: 'amend', report, amendment }])
        expect(kinds(last)).toEqual(['amended', ...question])
        expect(last.prompts[0]).not.toHaveProperty('practice')
        expect(last.conversation.step).toBe(state.step)
      }
      const asked = play([{ input: { kind: 'askWho', report }, now: t0 + 2 * minute }], state)
      expect(kinds(asked.last)).toEqual(['askWho', ...question])
      const unsafe = play([{ input: { kind: 'notSafe', report }, now: t0 + 2 * minute }], state)
      expect(unsafe.last.effects).toEqual([{ kind: 'reopen', report }])
      expect(kinds(unsafe.last)).toEqual(question)
    },
  )

  it('work long after everything else is forgotten', () => {
    const { last, state } = play([{ input: chatOnly, now: t0 + 40 * 24 * hour }], out)
    expect(last.effects).toEqual([{ kind: 'amend', report, amendment: { kind: 'chatOnly' } }])
    expect(state.step).toBe('idle')
  })

  it('name their report whatever has been reported since', () => {
    const input: ChatInput = { kind: 'add', report: other, amendment: { kind: 'mistaken' } }
    const { last, state } = play([{ input, now: t0 + minute }], out)
    expect(last.effects).toEqual([{ kind: 'amend', report: other, amendment: { kind: 'mistaken' } }])
    expect(state).toMatchObject({ report, amendments: 0 })
  })

  it('count with everything else that is added', () => {
    const presses = Array.from({ length: 25 }, (_, nth) => ({ input: chatOnly, now: t0 + minute + nth }))
    const { steps } = play(presses, out)
    expect(effectsOf(steps)).toHaveLength(20)
    expect(kinds(steps.at(-1) ?? made.last)).toEqual(['notPassedOn'])
  })
})
