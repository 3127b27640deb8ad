import { describe, expect, it } from 'vitest'
import type { ChatInput, Conversation } from '../../../lambdas/core/conversation/conversation-state.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import {
  bangkok,
  category,
  chiangMai,
  effectsOf,
  fullReport,
  hour,
  kinds,
  minute,
  phone,
  place,
  play,
  skip,
  start,
  submissions,
  t0,
  typed,
} from './play.ts'

const made = play(fullReport)
const out = made.state
const report = submissions(made.steps)[0]?.report as ReportId
const other: ChatInput = { kind: 'category', category: 'threatOrAssault' }
const there: ChatInput = { kind: 'place', place: chiangMai }
const begun = play([{ input: start, now: t0 + minute }], out).state

describe('another report within ten minutes', () => {
  const again = play([start, other, there, skip], out, t0 + 2 * minute)

  it('brings the first one up to date under the same code', () => {
    expect(effectsOf(again.steps)).toEqual([
      {
        kind: 'amend',
        report,
        amendment: { kind: 'again', category: 'threatOrAssault', place: chiangMai },
      },
    ])
    expect(again.last.prompts).toEqual([{ kind: 'amended', report, what: 'again' }])
    expect(again.state).toMatchObject({
      step: 'reported',
      report,
      reportedAt: t0 + 3_000,
      category: { value: 'threatOrAssault' },
      place: { value: chiangMai },
      phone: { value: phone },
      repeats: 1,
    })
  })

  it('can be corrected with its own buttons', () => {
    const session = again.state.step === 'reported' ? again.state.session.id : ''
    const { last } = play(
      [{ input: { ...category, session } as ChatInput, now: t0 + 3 * minute }],
      again.state,
    )
    expect(last.effects).toEqual([
      { kind: 'amend', report, amendment: { kind: 'category', category: 'confinement' } },
    ])
  })

  it('does so when it goes out by itself, too', () => {
    const waiting = play([start, other, there], out, t0 + 2 * minute).state
    const { last } = play([{ input: { kind: 'clock' }, now: t0 + 4 * minute }], waiting)
    expect(last.effects).toEqual([expect.objectContaining({ kind: 'amend', report })])
  })

  it('carries a number', () => {
    const number = { kind: 'phone', phone: '+66899999999' as PhoneNumber } as const
    const { last } = play([start, other, there, number], out, t0 + 2 * minute)
    expect(last.effects).toEqual([
      expect.objectContaining({ amendment: expect.objectContaining({ phone: '+66899999999' }) }),
    ])
  })

  it('is a report of its own after ten minutes, or after three of its kind', () => {
    const late = play([start, other, there, skip], out, t0 + 10 * minute + 1_000)
    expect(submissions(late.steps)).toHaveLength(1)
    expect(late.state).not.toMatchObject({ report })
    let state: Conversation = out
    for (const nth of [1, 2, 3, 4]) {
      const { steps, state: after } = play([start, other, there, skip], state, t0 + nth * minute)
      expect(submissions(steps)).toHaveLength(nth < 4 ? 0 : 1)
      state = after
    }
  })
})

describe('while another report is asked for', () => {
  it.each(['เขามีปืน', 'ช่วยด้วย', 'ไม่มี', '305'])('words that answer no question go to the first: %s', (text) => {
    const { last, state } = play([typed(text, { now: t0 + 2 * minute })], begun)
    expect(last.effects).toEqual([{ kind: 'talk', report, said: { kind: 'text', text } }])
    expect(kinds(last)).toEqual(['talked', 'askCategory'])
    expect(state).toMatchObject({ step: 'category', previous: { report, talks: 1 } })
  })

  it('answers stay answers', () => {
    const asked = play([category, place], begun, t0 + 2 * minute).state
    expect(play([typed('081-234-567', { now: t0 + 2 * minute + 2_000 })], asked).last.effects).toEqual([])
    const { last } = play([typed('ไม่มี', { now: t0 + 2 * minute + 3_000 })], asked)
    expect(last.effects).toEqual([expect.objectContaining({ kind: 'amend', report })])
  })

  it.each([
    ['cancelling', [{ input: { kind: 'cancel' }, now: t0 + 2 * minute }]],
    ['the time-out', [{ input: { kind: 'clock' }, now: t0 + 40 * minute }]],
  ] as const)('%s leads back to the first', (_, inputs) => {
    const { state, last } = play(inputs, begun)
    expect(state).toMatchObject({ step: 'reported', report })
    expect(last.effects).toEqual([])
    const { last: next } = play([typed('เขากลับมาแล้ว', { now: t0 + 41 * minute })], state)
    expect(next.effects).toEqual([expect.objectContaining({ kind: 'talk', report })])
  })

  it('says that only the new one is cancelled', () => {
    const { last } = play([{ input: { kind: 'cancel' }, now: t0 + 2 * minute }], begun)
    expect(last.prompts).toEqual([{ kind: 'cancelled', report }])
  })

  it('does not move the first to a pin that was given up', () => {
    const { state } = play([{ input: { kind: 'cancel' }, now: t0 + 3 * minute }], begun)
    const { last } = play([{ input: there, at: t0 + 2 * minute, now: t0 + 3 * minute + 1_000 }], state)
    expect(last.effects).toEqual([])
    const meant = play([{ input: there, now: t0 + 4 * minute }], state)
    expect(meant.last.effects).toEqual([expect.objectContaining({ kind: 'amend', report })])
  })

  it('does not lead back to one of the day before', () => {
    const late = play([{ input: start, now: t0 + 23 * hour }], out).state
    const { state, last } = play([{ input: { kind: 'cancel' }, now: t0 + 24 * hour + 10 * minute }], late)
    expect(state.step).toBe('idle')
    expect(kinds(last)).toEqual(['timedOut', 'nothingToCancel'])
  })
})

it('a new report knows nothing of the one before', () => {
  const later = play([start, other, place, skip], out, t0 + hour)
  expect(submissions(later.steps)).toEqual([
    expect.objectContaining({ category: 'threatOrAssault', place: bangkok }),
  ])
  expect(later.state).not.toHaveProperty('previous')
  expect(later.state).toMatchObject({ amendments: 0, moves: 0, repeats: 0, talks: 0 })
})
