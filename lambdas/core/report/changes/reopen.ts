import type { Notice, ReopenReason, Report } from '../model.ts'
import { factsOf, metresOf } from '../notices/incident-facts.ts'
import { isSentOrOwed, newNotice } from '../notices/notice.ts'
import { withdrawNotices } from '../notices/withdraw.ts'
import { cardsOf } from '../report.ts'
import { fitsWithinLimit } from '../report-size.ts'
import { isEnded } from '../scene.ts'

/** How often what was ended can begin again; after that the answer is 191 and a new report. */
const maxRounds = 10

export type ReopenOutcome = 'reopened' | 'stillOpen' | 'tooOften'

/** Whether a report has room for one more round. */
export const canReopen = (report: Report): boolean =>
  report.round < maxRounds && fitsWithinLimit('anotherRound', report)

/** What has been ended begins again with a ladder of its own. One event does it once. */
export const reopen = (
  report: Report,
  why: ReopenReason,
  event: string,
  now: number,
): { readonly report: Report; readonly outcome: ReopenOutcome } => {
  if (report.timeline.some((entry) => entry.kind === 'reopened' && entry.event === event))
    return { report, outcome: 'reopened' }
  // Officers who cannot find the place are about to end it.
  if (!isEnded(report.scene) && !report.search) return { report, outcome: 'stillOpen' }
  if (!canReopen(report)) return { report, outcome: 'tooOften' }
  return { report: startNewRound(report, why, event, now), outcome: 'reopened' }
}

/** The scene is as it was in the beginning: whoever has the card hears of it, and routing looks for who is near now. */
export const startNewRound = (report: Report, why: ReopenReason, event: string, now: number): Report => {
  const { holder: _, search: __, prankProposal: ___, beforePrank: ____, ...rest } = report
  const round = report.round + 1
  const ladder = report.ladder.filter(({ isExtra }) => !isExtra)
  const quiet = withdrawNotices(
    { ...rest, ladder, scene: 'new', round, openedAt: now, climbed: 0, placeMoved: true },
    (notice) => saysTakenOrEnded(notice) || isIncidentCard(notice),
    now,
  )
  const reopened = cardsOf(quiet)
    .filter(isSentOrOwed)
    .map((card) =>
      newNotice(
        report.id,
        `reopened-r${round}`,
        card.to,
        { kind: 'reopened', why, ...factsOf(quiet, metresOf(card, quiet), []) },
        now,
      ),
    )
  return {
    ...quiet,
    notices: [...quiet.notices.filter(isStillUseful), ...reopened],
    timeline: [...quiet.timeline, { at: now, kind: 'reopened', why, event }],
  }
}

/** What says that somebody has it, or has finished with it: untrue from now on. */
const saysTakenOrEnded = ({ content: { kind } }: Notice): boolean =>
  kind === 'acknowledged' ||
  kind === 'arrived' ||
  kind === 'standDown' ||
  kind === 'searching' ||
  kind === 'ended'

/** A card that LINE has not taken is out of date: routing makes a new one for whoever is near now. */
const isIncidentCard = ({ to, content: { kind } }: Notice): boolean =>
  to.kind === 'unit' && kind === 'incident'

/** What was said to groups in the round before is of no use any more, and would fill the report up in time. */
const isStillUseful = ({ content: { kind }, state }: Notice): boolean =>
  state.kind === 'owed' || (kind !== 'reopened' && kind !== 'reminder' && kind !== 'standDown')
