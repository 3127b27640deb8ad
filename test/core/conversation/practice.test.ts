import { describe, expect, it } from 'vitest'
import type { ChatInput } from '../../../lambdas/core/conversation/conversation-state.ts'
import { sessionTimeout } from '../../../lambdas/core/conversation/limits.ts'
import {
  bangkok,
  category,
  effectsOf,
  fullReport,
  kinds,
  minute,
  number,
  phone,
  place,
  play,
  skip,
  t0,
  typed,
} from './play.ts'

const practise: ChatInput = { kind: 'practise' }
const out = play(fullReport).state

describe('practice', () => {
  it('walks the same three steps, says so every time and tells nobody', () => {
    const { steps, state } = play([practise, category, place, number])
    expect(steps.map(kinds)).toEqual([['askCategory'], ['askPlace'], ['askPhone'], ['practised']])
    expect(steps.flatMap(({ prompts }) => prompts).every((prompt) => prompt.practice)).toBe(true)
    expect(effectsOf(steps)).toEqual([])
    expect(steps.at(-1)?.prompts).toEqual([
      { kind: 'practised', category: 'confinement', place: bangkok, phone, practice: true },
    ])
    expect(state.step).toBe('idle')
  })

  it('begins with words', () => {
    expect(play([typed('ทดลองใช้')]).state.step).toBe('practising')
  })

  it('is never sent by the clock', () => {
    const waiting = play([practise, category, place]).state
    const { last, state } = play([{ input: { kind: 'clock' }, now: t0 + 5 * minute }], waiting)
    expect(last).toMatchObject({ effects: [], prompts: [] })
    expect(state).toEqual(waiting)
    const { last: late } = play([{ input: skip, now: t0 + 5 * minute }], waiting)
    expect(late.prompts).toEqual([expect.objectContaining({ kind: 'practised' })])
  })

  it.each(['แจ้งเหตุด่วน', 'ช่วยด้วย', 'SOS'])('gives way to a real report: %s', (text) => {
    const { last, state } = play([practise, category, typed(text), place])
    expect(state).toMatchObject({ step: 'category', place: { value: bangkok } })
    expect(last.prompts).toEqual([expect.not.objectContaining({ practice: true })])
    expect(kinds(play([practise, category, typed(text)]).last)).toEqual(['forReal', 'askCategory'])
  })

  it.each([
    ['done', [category, place, skip]],
    ['cancelled', [category, { kind: 'cancel' }]],
    ['forgotten', [{ input: { kind: 'clock' }, now: t0 + minute + sessionTimeout }]],
  ] as const)('leaves the report before it as it was: %s', (_, inputs) => {
    const begun = play([{ input: practise, now: t0 + minute }], out).state
    const { state, steps } = play(inputs, begun, t0 + minute + 1_000)
    expect(effectsOf(steps)).toEqual([])
    expect(state).toMatchObject({ step: 'reported', ...(out.step === 'reported' && { report: out.report }) })
    expect(state).toMatchObject({ amendments: 0, repeats: 0, talks: 0 })
  })

  it('does not leave a pin behind that comes late', () => {
    const ended = play([practise, category, { kind: 'cancel' }]).state
    const { state } = play([{ input: place, at: t0 + 1_500, now: t0 + 3_000 }], ended)
    expect(state.step).toBe('idle')
    const before = play([practise, category, { kind: 'cancel' }], out, t0 + minute).state
    const { last } = play([{ input: place, at: t0 + minute + 1_500, now: t0 + minute + 3_000 }], before)
    expect(last.effects).toEqual([])
  })

  it('is no answer to a real question', () => {
    expect(play([category, typed('ทดลองใช้')]).state.step).toBe('place')
    expect(kinds(play([category, typed('ทดลองใช้')]).last)).toEqual(['notUnderstood', 'askPlace'])
    expect(kinds(play([category, practise]).last)).toEqual(['askPlace'])
  })
})
