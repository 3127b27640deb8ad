import { type LadderStepName, ladderSteps } from '../shared/ladder-step.ts'

export interface LadderStep {
  readonly step: LadderStepName
  /** Milliseconds without acknowledgement since the report was accepted or reopened. */
  readonly after: number
  /** Added because the back office called in another unit; holds for that round only. */
  readonly isExtra?: true
}
export type Ladder = readonly LadderStep[]

/**
 * Parses a setting such as `stations:60,centre:120,command:180`
 * (seconds). Throws if it is not a rising ladder.
 */
export const readLadder = (text: string): Ladder => {
  const ladder = text.split(',').map((part): LadderStep => {
    const [name, seconds] = part.trim().split(':')
    const step = ladderSteps.find((one) => one === name)
    const after = Number(seconds) * 1000
    if (!step || !Number.isFinite(after) || after <= 0) throw new Error(`Invalid ladder step: ${part}`)
    return { step, after }
  })
  const rises = ladder.every(({ after }, index) => after > (ladder[index - 1]?.after ?? 0))
  if (!rises) throw new Error(`The times of a ladder must rise: ${text}`)
  return ladder
}
