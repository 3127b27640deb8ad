import type { Notice } from '../../../../lambdas/core/report/model.ts'
import type { History } from '../history.ts'
import { longestAnswer } from '../ports.ts'
import { asOf, newEntries, type Round, roundsOf } from './rounds.ts'

const isOfLadder = ({ content }: Notice): boolean =>
  content.kind === 'reminder' ||
  content.kind === 'unacknowledged' ||
  (content.kind === 'incident' && content.waited !== undefined)

/** An acknowledgement ends the ladder at once, whatever the race. */
export const wentOn = (history: History): readonly string[] => {
  const broken: string[] = []
  history.versions.forEach(({ report }, nth) => {
    if (newEntries(history, nth).some(({ kind }) => kind === 'climbed') && report.scene !== 'new')
      broken.push('climbed after it was acknowledged')
    const owed = report.notices.filter((one) => one.state.kind === 'owed' && isOfLadder(one))
    if (report.scene !== 'new' && owed.length > 0)
      broken.push(`${owed.map(({ key }) => key)} owed after it was acknowledged`)
  })
  for (const { notice, begunAt } of history.pushes) {
    if (!isOfLadder(notice)) continue
    // Whoever had read the report just before it was withdrawn could not know.
    const known = asOf(history, begunAt - longestAnswer - 1)?.notices.find(({ key }) => key === notice.key)
    if (known?.state.kind === 'withdrawn')
      broken.push(`${notice.key} was pushed ${begunAt - known.state.at} ms after the acknowledgement`)
  }
  return broken
}

/** A step of the ladder that was due: by how much it came late (ms), and how many faults had hit the report by then. */
export interface Step {
  readonly round: number
  readonly nth: number
  /** Absent where it never came. */
  readonly late: number | undefined
  readonly faults: number
}

/** So long after the step before, or after the first were told, the next one comes at the earliest (ms). */
const timeToPress = 30_000
/** How late a step may be: without faults the queue brings it, and each fault may cost the time of a sweep (ms). */
const onTime = 12_000
const perFault = 75_000

export const stepsOf = (history: History, endedAt: number): readonly Step[] =>
  roundsOf(history).flatMap((round) => stepsOfRound(history, round, endedAt))

const stepsOfRound = (history: History, round: Round, endedAt: number): readonly Step[] => {
  const until = round.acknowledged?.at ?? endedAt
  // Whoever is called in by the back office has the ladder take a step more.
  const ladder = round.versions.at(-1)?.report.ladder ?? []
  const routed = history.versions.find(({ report }) => report.routing)?.at ?? endedAt
  let before = Math.max(round.openedAt, routed)
  return ladder.flatMap(({ after }, nth): readonly Step[] => {
    // Whoever is told late has time to press all the same.
    const dueAt = Math.max(round.openedAt + after, before + timeToPress)
    const taken = round.versions.find(({ report }) => report.climbed > nth)?.at
    before = taken ?? dueAt
    const faults = history.faults.filter((at) => at >= round.openedAt && at <= (taken ?? until)).length
    if (taken === undefined && until <= dueAt + onTime + faults * perFault) return []
    return [{ round: round.nth, nth, late: taken === undefined ? undefined : taken - dueAt, faults }]
  })
}

/** Who has not acknowledged is followed by every step in time. */
export const stepsMissing = (history: History, endedAt: number): readonly string[] =>
  stepsOf(history, endedAt).flatMap(({ round, nth, late, faults }) => {
    if (late === undefined) return [`step ${nth} of round ${round} never came`]
    return late > onTime + faults * perFault ? [`step ${nth} of round ${round} came ${late} ms late`] : []
  })
