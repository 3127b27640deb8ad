import { describe, expect, it } from 'vitest'
import { deployStages } from '../../../bin/stages.ts'
import { readLadder } from '../../../lambdas/core/report/ladder.ts'
import { ladderProblem } from '../../../lambdas/core/settings/ladder-problem.ts'
import { defaultPolicies, normalizePolicies } from '../../../lambdas/core/settings/settings.ts'
import type { LadderStepName } from '../../../lambdas/core/shared/ladder-step.ts'

const ladder = (...steps: readonly (readonly [LadderStepName, number])[]) =>
  steps.map(([step, seconds]) => ({ step, after: seconds * 1_000 }))

describe('a ladder', () => {
  it.each([
    ['stations:60,centre:120,command:180', undefined],
    ['stations:10,centre:11,command:600,everyone:7200', undefined],
    ['stations:60,centre:120', { kind: 'missingStep', step: 2 }],
    ['centre:60,stations:120,command:180', { kind: 'missingStep', step: 0 }],
    ['stations:60,everyone:120,command:180', { kind: 'missingStep', step: 1 }],
    ['stations:9,centre:120,command:180', { kind: 'tooSoon', step: 0 }],
    ['stations:60,centre:120,command:601', { kind: 'commandersTooLate', step: 2 }],
    ['stations:60,centre:120,command:180,everyone:7201', { kind: 'tooLate', step: 3 }],
  ])('%s: %j', (text, problem) => {
    expect(ladderProblem(readLadder(text))).toEqual(problem)
  })

  it('rises, and has ten steps at the most', () => {
    const same = ladder(['stations', 60], ['centre', 60], ['command', 180])
    expect(ladderProblem(same)).toEqual({ kind: 'doesNotRise', step: 1 })
    const more = Array.from({ length: 8 }, (_, nth) => ['everyone', 200 + nth] as const)
    const eleven = ladder(['stations', 60], ['centre', 120], ['command', 180], ...more)
    expect(ladderProblem(eleven)).toEqual({ kind: 'tooMany', step: 10 })
  })

  it.each(deployStages.map(({ name, ladder }) => [name, ladder] as const))(
    'of the stage %s is one',
    (_, steps) => {
      expect(
        ladderProblem(ladder(...steps.map((one) => [one.step, one.afterSeconds] as const))),
      ).toBeUndefined()
    },
  )
})

it('a station is told whatever is set, so that no policy names it', () => {
  const policies = normalizePolicies({
    ...defaultPolicies,
    confinement: ['command', 'station', 'team', 'command'],
    threatOrAssault: [],
  })
  expect(policies).toEqual({
    ...defaultPolicies,
    confinement: ['team', 'command'],
    threatOrAssault: [],
  })
})
