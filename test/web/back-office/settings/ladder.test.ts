import { describe, expect, test } from 'vitest'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import {
  bounds,
  isSameLadder,
  ladderOfForm,
  minutesOf,
  problemsOf,
  type TypedStep,
  typedLadder,
  withOneMore,
} from '../../../../web/back-office/pages/settings/ladder.ts'

const ladder: SettingsBody['ladder'] = [
  { step: 'stations', afterSeconds: 60 },
  { step: 'centre', afterSeconds: 120 },
  { step: 'command', afterSeconds: 180 },
  { step: 'everyone', afterSeconds: 600 },
]
const typed = (...seconds: string[]): TypedStep[] =>
  seconds.map((each, index) => ({ step: ladder[index]?.step ?? 'everyone', seconds: each }))

describe('a typed ladder', () => {
  test('is read as it was written', () => {
    expect(ladderOfForm(typedLadder(ladder))).toEqual(ladder)
    expect(isSameLadder(ladder, ladderOfForm(typedLadder(ladder)) ?? [])).toBe(true)
  })

  test.each([
    [typed('60', '120', '120'), [undefined, undefined, 'doesNotRise']],
    [typed('60', '30', '180'), [undefined, 'doesNotRise', undefined]],
    [typed('9', '10', '7201'), ['tooSoon', undefined, 'tooLate']],
    [typed('', '1.5', 'abc'), ['notWhole', 'notWhole', 'notWhole']],
    [typed('60', '120', '601', '602'), [undefined, undefined, 'commandersTooLate', undefined]],
    [typed('60', '-120', '180'), [undefined, 'notWhole', undefined]],
  ])('is refused step by step (%#)', (steps, problems) => {
    expect(problemsOf(steps)).toEqual(problems)
    expect(ladderOfForm(steps)).toBeUndefined()
  })

  test('takes the shortest and the longest time that may be', () => {
    const steps = typed(String(bounds.least), '600', '600')
    expect(problemsOf(steps)).toEqual([undefined, undefined, 'doesNotRise'])
    expect(problemsOf(typed('10', '599', '600', '7200'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('grows by a reminder that comes later than the last step', () => {
    const longer = withOneMore(typedLadder(ladder))
    expect(longer.at(-1)).toEqual({ step: 'everyone', seconds: '1200' })
    expect(ladderOfForm(longer)).toHaveLength(5)
    expect(withOneMore(typed('60', '120', 'x')).at(-1)?.seconds).toBe('')
    expect(withOneMore(typed('60', '120', '180', '7000')).at(-1)?.seconds).toBe('7200')
  })

  test('differs where a time or a step differs', () => {
    expect(isSameLadder(ladder, ladder.slice(0, 3))).toBe(false)
    expect(isSameLadder(ladder, [...ladder.slice(0, 3), { step: 'everyone', afterSeconds: 601 }])).toBe(false)
    expect(isSameLadder(ladder, [...ladder.slice(0, 3), { step: 'command', afterSeconds: 600 }])).toBe(false)
  })
})

test('seconds are minutes and what is left', () => {
  expect(minutesOf(45)).toEqual({ minutes: 0, seconds: 45 })
  expect(minutesOf(120)).toEqual({ minutes: 2, seconds: 0 })
  expect(minutesOf(90)).toEqual({ minutes: 1, seconds: 30 })
})
