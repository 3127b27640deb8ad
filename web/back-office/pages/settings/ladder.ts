import type { LadderStepName } from '../../../../lambdas/core/shared/ladder-step.ts'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'

type Ladder = SettingsBody['ladder']

/** A step as somebody has typed it. */
export interface TypedStep {
  readonly step: LadderStepName
  readonly seconds: string
}

/** The first steps call somebody in, in this order; those after them can be of any kind. */
export const firstSteps = ['stations', 'centre', 'command'] as const satisfies readonly LadderStepName[]

/** Seconds, and how many steps there may be. */
export const bounds = { least: 10, most: 7_200, commandersBy: 600, steps: 10 }

export type StepProblem = 'notWhole' | 'tooSoon' | 'tooLate' | 'doesNotRise' | 'commandersTooLate'

export const typedLadder = (ladder: Ladder): readonly TypedStep[] =>
  ladder.map(({ step, afterSeconds }) => ({ step, seconds: String(afterSeconds) }))

/** What was typed as seconds; NaN where it is no whole number. */
const read = ({ seconds }: TypedStep): number =>
  /^\d{1,6}$/.test(seconds.trim()) ? Number(seconds) : Number.NaN

/** What is wrong with each step, in its place; undefined where nothing is. */
export const problemsOf = (steps: readonly TypedStep[]): readonly (StepProblem | undefined)[] =>
  steps.map((step, index) => {
    const seconds = read(step)
    const before = steps[index - 1]
    if (Number.isNaN(seconds)) return 'notWhole'
    if (seconds < bounds.least) return 'tooSoon'
    if (seconds > bounds.most) return 'tooLate'
    if (before && seconds <= read(before)) return 'doesNotRise'
    return index < firstSteps.length && seconds > bounds.commandersBy ? 'commandersTooLate' : undefined
  })

/** The ladder that was typed, or undefined where a step is wrong. */
export const ladderOfForm = (steps: readonly TypedStep[]): Ladder | undefined =>
  problemsOf(steps).every((problem) => problem === undefined)
    ? steps.map((step) => ({ step: step.step, afterSeconds: read(step) }))
    : undefined

/** One more reminder at the end, ten minutes after the last step or as late as may be. */
export const withOneMore = (steps: readonly TypedStep[]): readonly TypedStep[] => {
  const last = read(steps.at(-1) ?? { step: 'everyone', seconds: '0' })
  const next = Number.isNaN(last) ? '' : String(Math.min(last + 600, bounds.most))
  return [...steps, { step: 'everyone', seconds: next }]
}

/** Seconds as whole minutes and what is left. */
export const minutesOf = (seconds: number): { readonly minutes: number; readonly seconds: number } => ({
  minutes: Math.floor(seconds / 60),
  seconds: seconds % 60,
})

export const isSameLadder = (a: Ladder, b: Ladder): boolean =>
  a.length === b.length &&
  a.every(
    ({ step, afterSeconds }, index) => b[index]?.step === step && b[index].afterSeconds === afterSeconds,
  )
