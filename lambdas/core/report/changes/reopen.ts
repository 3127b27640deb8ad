import type { Notice, ReopenReason, Report } from '../model.ts'
import { factsOf, metresOf } from '../notices/incident-facts.ts'
import { isSentOrOwed, newNotice } from '../notices/notice.ts'
import { withdrawNotices } from '../notices/withdraw.ts'
import { cardsOf } from '../report.ts'
import { fitsWithinLimit } from '../report-size.ts'
import { isEnded } from '../scene.ts'

/** How often a report can be reopened; after that the citizen is referred to 191 or makes a new report. */
const maxRounds = 10

export type ReopenOutcome = 'reopened' | 'stillOpen' | 'tooOften'

/** Whether a report may be reopened once more and is small enough for it. */
export const canReopen = (report: Report): boolean =>
  report.round < maxRounds && fitsWithinLimit('anotherRound', report)

/** Reopens a report that has ended, with a ladder of its own. One event reopens it once. */
export const reopen = (
  report: Report,
  why: ReopenReason,
  event: string,
  now: number,
): { readonly report: Report; readonly outcome: ReopenOutcome } => {
  if (report.timeline.some((entry) => entry.kind === 'reopened' && entry.event === event))
    return { report, outcome: 'reopened' }
  // While officers search for the place, the report is about to end.
  if (!isEnded(report.scene) && !report.search) return { report, outcome: 'stillOpen' }
  if (!canReopen(report)) return { report, outcome: 'tooOften' }
  return { report: startNewRound(report, why, event, now), outcome: 'reopened' }
}

/**
 * Resets the scene to `new`, notifies every group that has
 * the card, and lets routing look for units near the pin.
 */
export const startNewRound = (report: Report, why: ReopenReason, event: string, now: number): Report => {
  const { holder: _, search: __, prankProposal: ___, beforePrank: ____, ...rest } = report
  const round = report.round + 1
  const ladder = report.ladder.filter(({ isExtra }) => !isExtra)
  const withdrawn = withdrawNotices(
    { ...rest, ladder, scene: 'new', round, openedAt: now, climbed: 0, placeMoved: true },
    (notice) => saysTakenOrEnded(notice) || isIncidentCard(notice),
    now,
  )
  const reopened = cardsOf(withdrawn)
    .filter(isSentOrOwed)
    .map((card) =>
      newNotice(
        report.id,
        `reopened-r${round}`,
        card.to,
        { kind: 'reopened', why, ...factsOf(withdrawn, metresOf(card, withdrawn), []) },
        now,
      ),
    )
  return {
    ...withdrawn,
    notices: [...withdrawn.notices.filter(isStillUseful), ...reopened],
    timeline: [...withdrawn.timeline, { at: now, kind: 'reopened', why, event }],
  }
}

/** Notices that say that somebody has the report or has ended it: untrue from now on. */
const saysTakenOrEnded = ({ content: { kind } }: Notice): boolean =>
  kind === 'acknowledged' ||
  kind === 'arrived' ||
  kind === 'standDown' ||
  kind === 'searching' ||
  kind === 'ended'

/** A card that is not sent yet is out of date: routing creates a new one for the units that are near now. */
const isIncidentCard = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && kind === 'incident'

/** Drops what groups read in the round before: it is of no more use, and would fill the item over time. */
const isStillUseful = ({ content: { kind }, state }: Notice): boolean =>
  state.kind === 'owed' || (kind !== 'reopened' && kind !== 'reminder' && kind !== 'standDown')
