import type { Ladder } from '../report/ladder.ts'
import type { LadderStepName } from '../shared/ladder-step.ts'

/** Every ladder starts with these steps in this order, all within this time (ms). */
const requiredSteps = ['stations', 'centre', 'command'] as const satisfies readonly LadderStepName[]
const requiredStepsBy = 10 * 60_000
const minWait = 10_000
const maxWait = 2 * 60 * 60_000
const maxSteps = 10

export type LadderProblemKind =
  | 'missingStep'
  | 'tooMany'
  | 'tooSoon'
  | 'tooLate'
  | 'doesNotRise'
  | 'commandersTooLate'

/** What is wrong with a ladder, and the zero-based index of the step. */
export interface LadderProblem {
  readonly kind: LadderProblemKind
  readonly step: number
}

/** The first problem of a ladder that somebody wants to save; undefined if it is valid. */
export const ladderProblem = (ladder: Ladder): LadderProblem | undefined => {
  const missing = requiredSteps.findIndex((step, nth) => ladder[nth]?.step !== step)
  if (missing >= 0) return { kind: 'missingStep', step: missing }
  if (ladder.length > maxSteps) return { kind: 'tooMany', step: maxSteps }
  const problems = ladder.map(({ after }, nth): LadderProblemKind | undefined => {
    if (after < minWait) return 'tooSoon'
    if (after > maxWait) return 'tooLate'
    if (after <= (ladder[nth - 1]?.after ?? 0)) return 'doesNotRise'
    return nth < requiredSteps.length && after > requiredStepsBy ? 'commandersTooLate' : undefined
  })
  const step = problems.findIndex((kind) => kind !== undefined)
  const kind = problems[step]
  return kind && { kind, step }
}
