import type { Report, TimelineEntry } from '../../../../lambdas/core/report/model.ts'
import type { History, Version } from '../history.ts'

/** One opening of a report: from its acceptance, or from its being opened again. */
export interface Round {
  readonly nth: number
  readonly openedAt: number
  readonly versions: readonly Version[]
  /** The save by which somebody has it. */
  readonly acknowledged: Version | undefined
}

export const roundsOf = ({ versions }: History): readonly Round[] =>
  [...Map.groupBy(versions, ({ report }) => report.round)].map(([nth, ofRound]) => ({
    nth,
    openedAt: ofRound[0]?.report.openedAt ?? 0,
    versions: ofRound,
    acknowledged: ofRound.find(({ report }) => report.scene !== 'new'),
  }))

/** What each save has added to the timeline. */
export const newEntries = ({ versions }: History, nth: number): readonly TimelineEntry[] => {
  const before = new Set(versions[nth - 1]?.report.timeline)
  return versions[nth]?.report.timeline.filter((entry) => !before.has(entry)) ?? []
}

/** The report as it stood in the store at a moment (epoch ms). */
export const asOf = ({ versions }: History, at: number): Report | undefined =>
  versions.findLast((version) => version.at <= at)?.report

export const lastOf = ({ versions }: History): Report => {
  const last = versions.at(-1)
  if (!last) throw new Error('A report that was never saved')
  return last.report
}
