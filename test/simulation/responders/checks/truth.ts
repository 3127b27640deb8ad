import type { Report, ReporterContent } from '../../../../lambdas/core/report/model.ts'
import { isReceivedByPolice } from '../../../../lambdas/core/report/report.ts'
import { isEnded } from '../../../../lambdas/core/report/scene.ts'
import type { History, Push } from '../history.ts'
import { longestAnswer } from '../ports.ts'
import { asOf, lastOf } from './rounds.ts'

/** What reporter and groups were told was true when it was said, and the reporter was told it once. */
export const untold = (history: History): readonly string[] => {
  const told = history.pushes.filter(({ notice, taken }) => notice.to.kind === 'reporter' && taken)
  return [
    ...history.pushes
      .filter((push) => push.taken && !isTrue(push, history))
      .map(({ notice }) => `${notice.key} was not true when it was said`),
    ...saidTwice(told),
    ...notSaid(history),
    ...answersUntrue(history),
  ]
}

/** Whoever had read the report just before could not know better. */
const isTrue = (push: Push, history: History): boolean =>
  [push.stored, asOf(history, push.begunAt - longestAnswer - 1)].some(
    (report) =>
      report !== undefined &&
      (push.notice.to.kind === 'reporter' ? holds(push, report, history) : holdsForUnit(push, report)),
  )

/** Called in, or called off: neither may outlive what it says. */
const holdsForUnit = ({ notice }: Push, report: Report): boolean => {
  const isThisRound = roundOf(notice.key) === report.round
  switch (notice.content.kind) {
    case 'reminder':
      return isThisRound && report.scene === 'new'
    case 'standDown':
      return isThisRound && report.scene !== 'new'
    default:
      return true
  }
}

const holds = ({ notice, talks, begunAt }: Push, report: Report, { pushes, presses }: History): boolean => {
  const content = notice.content as ReporterContent
  const isThisRound = roundOf(notice.key) === report.round
  const hasDone = (action: string, code: string): boolean =>
    report.timeline.some(
      (entry) => entry.kind === 'acted' && entry.action === action && entry.by.unit.code === code,
    )
  switch (content.kind) {
    case 'delivered':
      return pushes.some(
        ({ to, notice: { content: card, to: unit }, taken }) =>
          card.kind === 'incident' &&
          unit.kind === 'unit' &&
          unit.unit.code === content.unit.code &&
          to === unit.groupId &&
          // Whoever presses a button of it has it, too.
          ((taken !== undefined && taken.at <= begunAt) || presses.some(({ groupId }) => groupId === to)),
      )
    case 'undelivered':
      return !isReceivedByPolice(report)
    case 'unacknowledged':
      return isThisRound && report.scene === 'new' && isReceivedByPolice(report)
    case 'acknowledged':
      return (
        isThisRound &&
        report.scene !== 'new' &&
        // Whoever arrives without a word before has acknowledged it, too.
        (hasDone('acknowledge', content.unit.code) || hasDone('arrived', content.unit.code))
      )
    case 'arrived':
      return isThisRound && report.scene !== 'new' && hasDone('arrived', content.unit.code)
    case 'ended':
      return isThisRound && isEnded(report.scene)
    case 'searching':
      return isThisRound && report.search !== undefined
    case 'answer':
      return talks.length === 1 && talks[0]?.from.kind === 'officer'
  }
}

const saidTwice = (told: readonly Push[]): readonly string[] => {
  const keys = told.map(({ notice }) => notice.key)
  return keys.filter((key, nth) => keys.indexOf(key) < nth).map((key) => `${key} was said twice`)
}

/** What became of the scene in its last round has been said after it, unless LINE refuses it. */
const notSaid = (history: History): readonly string[] => {
  const { scene, round, timeline } = lastOf(history)
  const since = timeline.findLastIndex(({ kind }) => kind === 'reopened')
  const acts = timeline.slice(since + 1).flatMap((entry) => (entry.kind === 'acted' ? [entry.action] : []))
  const endedAt = history.versions.findLast(({ report }) => !isEnded(report.scene))?.at ?? 0
  const expected: readonly (readonly [ReporterContent['kind'], since: number])[] = [
    ...(acts.includes('acknowledge') ? [['acknowledged', 0] as const] : []),
    ...(acts.includes('arrived') ? [['arrived', 0] as const] : []),
    ...(isEnded(scene) ? [['ended', endedAt] as const] : []),
  ]
  const isSaid = (kind: string, after: number): boolean =>
    history.pushes.some(
      ({ notice, taken, outcome }) =>
        notice.content.kind === kind &&
        roundOf(notice.key) === round &&
        ((taken !== undefined && taken.at >= after) || outcome?.kind === 'refused'),
    )
  return expected
    .filter(([kind, after]) => !isSaid(kind, after))
    .map(([kind]) => `${kind} of round ${round} was never said`)
}

const roundOf = (key: string): number => Number(/-r(\d+)(?:-|$)/.exec(key)?.[1] ?? 0)

/** The same of what was answered in the chat. */
const answersUntrue = ({ answers }: History): readonly string[] =>
  answers.flatMap(({ prompts, stored, at }) =>
    prompts.flatMap((prompt) => {
      const untrue =
        (prompt.kind === 'undelivered' &&
          stored !== undefined &&
          isReceivedByPolice(stored) &&
          isOld(stored, at)) ||
        (prompt.kind === 'reopened' && !stored?.timeline.some(({ kind }) => kind === 'reopened')) ||
        (prompt.kind === 'accepted' && stored === undefined)
      return untrue ? [`the chat said ${prompt.kind}, which was not true`] : []
    }),
  )

/** Whether it has been received for longer than an answer may be on its way (ms). */
const isOld = ({ notices }: Report, at: number): boolean =>
  notices.some(
    ({ to, content, state }) =>
      to.kind === 'unit' && content.kind === 'incident' && state.kind === 'sent' && at - state.at > 5_000,
  )
