import { reportDueAt, reporterStatusAfter } from '../../../../lambdas/core/report/due.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import { isReceivedByPolice } from '../../../../lambdas/core/report/report.ts'
import { isEnded } from '../../../../lambdas/core/report/scene.ts'
import type { History } from '../history.ts'
import { lastOf } from './rounds.ts'

/** Every report is with somebody who can act, or people were called to it; and nothing is owed any more. */
export const notReceived = (history: History): readonly string[] => {
  const broken: string[] = []
  const report = lastOf(history)
  const raised = (signal: string): number => history.signals.filter((one) => one.signal === signal).length
  const wasReceived = history.versions.some((version) => isWithSomebody(version.report))
  if (!wasReceived && raised('UndeliverableReport') === 0) broken.push('nobody has it and no alarm rang')
  if (!isReceivedByPolice(report) && !isEnded(report.scene)) broken.push('nobody has it')
  if (history.versions.some((version) => version.report.rerouteAt) && raised('UndeliverableReport') === 0)
    broken.push('nobody could be reached and no alarm rang')
  const highest = report.timeline.filter((entry) => entry.kind === 'climbed' && entry.step === 'command')
  if (raised('UnacknowledgedReport') < highest.length)
    broken.push(`${highest.length} calls to the commanders and ${raised('UnacknowledgedReport')} alarms`)
  const dueAt = reportDueAt(report)
  if (dueAt !== undefined) broken.push(`something is owed since ${new Date(dueAt).toISOString()}`)
  return broken
}

/** LINE has taken its card for a police unit, or the back office has told one by phone. */
const isWithSomebody = (report: Report): boolean =>
  isReceivedByPolice(report) || report.holder?.person.kind === 'backOffice'

/** When LINE first took its card for a police unit, or somebody was told by phone, after acceptance (ms). */
export const receivedAfter = ({ versions }: History): number | undefined => {
  const first = versions.find(({ report }) => isWithSomebody(report))
  return first && first.at - first.report.acceptedAt
}

/** Whoever waits for more than a minute reads that nobody has it. */
export const keptInTheDark = (history: History): readonly string[] => {
  const after = receivedAfter(history) ?? Number.POSITIVE_INFINITY
  const faults = history.faults.length
  if (after <= reporterStatusAfter + 15_000 + faults * 75_000) return []
  return lastOf(history).notices.some(({ content }) => content.kind === 'undelivered') ||
    history.pushes.some(({ notice }) => notice.content.kind === 'undelivered')
    ? []
    : ['nobody had it for more than a minute, and the reporter was not told']
}
