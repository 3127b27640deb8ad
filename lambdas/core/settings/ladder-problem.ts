import type { Ladder } from '../report/ladder.ts'
import type { LadderStepName } from '../shared/ladder-step.ts'

/** Whatever else is set, these are called in first, in this order and this soon (ms). */
const calledInFirst = ['stations', 'centre', 'command'] as const satisfies readonly LadderStepName[]
const calledInBy = 10 * 60_000
const leastWait = 10_000
const longestWait = 2 * 60 * 60_000
const mostSteps = 10

export type LadderProblemKind =
  | 'missingStep'
  | 'tooMany'
  | 'tooSoon'
  | 'tooLate'
  | 'doesNotRise'
  | 'commandersTooLate'

/** What is wrong with a ladder, and with which of its steps (from 0). */
export interface LadderProblem {
  readonly kind: LadderProblemKind
  readonly step: number
}

/** The first thing that is wrong with a ladder that somebody wants to set; undefined where nothing is. */
export const ladderProblem = (ladder: Ladder): LadderProblem | undefined => {
  const missing = calledInFirst.findIndex((step, nth) => ladder[nth]?.step !== step)
  if (missing >= 0) return { kind: 'missingStep', step: missing }
  if (ladder.length > mostSteps) return { kind: 'tooMany', step: mostSteps }
  const problems = ladder.map(({ after }, nth): LadderProblemKind | undefined => {
    if (after < leastWait) return 'tooSoon'
    if (after > longestWait) return 'tooLate'
    if (after <= (ladder[nth - 1]?.after ?? 0)) return 'doesNotRise'
    return nth < calledInFirst.length && after > calledInBy ? 'commandersTooLate' : undefined
  })
  const step = problems.findIndex((kind) => kind !== undefined)
  const kind = problems[step]
  return kind && { kind, step }
}
