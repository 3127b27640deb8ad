import { keepHonest } from './honesty.ts'
import { backoff, isRefused, type Notice, newNotice, type PushOutcome, patience } from './notice.ts'
import { cardsOf, type Report } from './report.ts'
import {
  type Candidate,
  isLinked,
  type LinkedCandidate,
  neighbourly,
  type Routing,
  type Selection,
} from './routing.ts'
import type { Refusal, TimelineEntry } from './timeline.ts'

/** How many units of one kind may be told in place of one that cannot be reached. */
const mostPerKind = 4

/** How long to wait for the monthly limit to be lifted: a minute, and after ten of them a quarter of an hour (ms). */
const limitWait = (attempts: number): number => (attempts < 10 ? 60_000 : 15 * 60_000)

/** Takes a routing decision in: whoever was chosen is owed the card, whoever refused it before is tried again. */
export const route = (report: Report, { routing, chosen }: Selection, now: number): Report => {
  const { rerouteAt: _, placeMoved: __, ...settled } = report
  const revived = report.notices.map((notice) => reviveIfChosen(report, routing, notice, chosen, now))
  const added = chosen
    .filter((candidate) => !hasCard(report, candidate))
    .map((candidate) => card(report, routing, candidate, namesOf(chosen), now))
  const units = chosen.map(({ unit }) => unit.code)
  const isNews = !report.routing || added.length > 0
  const timeline: TimelineEntry[] = isNews ? [{ at: now, kind: 'routed', units }] : []
  const routed = {
    ...settled,
    routing,
    notices: [...revived, ...added],
    timeline: [...report.timeline, ...timeline],
  }
  return keepHonest(routed, now)
}

const namesOf = (units: readonly Candidate[]): readonly string[] => units.map(({ unit }) => unit.nameTh)

const card = (
  report: Report,
  routing: Routing,
  { unit, metres, groupId }: LinkedCandidate,
  told: readonly string[],
  now: number,
): Notice => {
  const address = routing.address?.label ?? report.place.address ?? report.place.title
  return newNotice(
    report.id,
    'incident',
    { kind: 'unit', unit, groupId },
    {
      kind: 'incident',
      category: report.category,
      place: report.place,
      metres,
      flags: routing.flags,
      alsoTold: told.filter((name) => name !== unit.nameTh),
      acceptedAt: report.acceptedAt,
      ...(address && { address }),
      ...(report.phone && { phone: report.phone }),
    },
    now,
  )
}

const hasCard = (report: Report, { unit, groupId }: Candidate): boolean =>
  cardsOf(report).some(
    (one) => one.to.unit.code === unit.code || (!isRefused(one) && one.to.groupId === groupId),
  )

/** A card that LINE refused was never taken, so it goes out anew with what is known by now. */
const reviveIfChosen = (
  report: Report,
  routing: Routing,
  notice: Notice,
  chosen: readonly LinkedCandidate[],
  now: number,
): Notice => {
  const { to, state } = notice
  if (to.kind !== 'unit' || state.kind !== 'refused' || notice.content.kind !== 'incident') return notice
  const again = chosen.find(({ unit }) => unit.code === to.unit.code)
  if (!again) return notice
  return {
    ...card(report, routing, again, namesOf(chosen), now),
    state: { kind: 'owed', dueAt: now, attempts: state.attempts },
  }
}

/**
 * Takes in what came of pushing a notice, and who is told instead where it failed.
 * @param pushed the notice as it was when it was pushed: of several who pushed it at once, one counts
 */
export const settle = (report: Report, pushed: Notice, outcome: PushOutcome, now: number): Report => {
  const notice = report.notices.find(({ key }) => key === pushed.key)
  if (notice?.state.kind !== 'owed') return report
  const attempts = notice.state.attempts + 1
  switch (outcome.kind) {
    case 'accepted': {
      const { requestId } = outcome
      const entry: TimelineEntry = {
        at: now,
        kind: 'sent',
        notice: notice.key,
        ...(requestId && { requestId }),
      }
      return keepHonest(withState(report, notice, { kind: 'sent', at: now, attempts }, entry), now)
    }
    case 'refused': {
      const { reason } = outcome
      const entries = refusalEntry(report, notice.key, reason, now)
      if (notice.content.kind !== 'incident' && reason === 'monthlyLimit') {
        // Nobody else can be told this instead, and the limit is lifted by a person or by the month.
        const later = { kind: 'owed', dueAt: now + limitWait(attempts), attempts } as const
        return keepHonest(withState(report, notice, later, ...entries), now)
      }
      const refused = withState(report, notice, { kind: 'refused', at: now, attempts, reason }, ...entries)
      return keepHonest(passOn(refused, notice, now, Number.POSITIVE_INFINITY), now)
    }
    case 'retryLater': {
      if (pushed.state.kind !== 'owed' || pushed.state.attempts !== notice.state.attempts) return report
      const later = withState(report, notice, { kind: 'owed', dueAt: now + backoff(attempts), attempts })
      return keepHonest(attempts === patience ? besides(later, notice, now) : later, now)
    }
  }
}

const withState = (
  report: Report,
  notice: Notice,
  state: Notice['state'],
  ...entries: TimelineEntry[]
): Report => ({
  ...report,
  notices: report.notices.map((one) => (one.key === notice.key ? { ...one, state } : one)),
  timeline: [...report.timeline, ...entries],
})

/** The first refusal of a notice is news; that it is refused again every minute is not. */
const refusalEntry = (report: Report, notice: string, reason: Refusal, at: number): TimelineEntry[] =>
  report.timeline.some((entry) => entry.kind === 'refused' && entry.notice === notice)
    ? []
    : [{ at, kind: 'refused', notice, reason }]

/** A neighbour is told besides where LINE works for others; where it works for nobody, that would help nobody. */
const besides = (report: Report, late: Notice, now: number): Report =>
  report.notices.some(({ state }) => state.kind === 'sent') ? passOn(report, late, now, neighbourly) : report

/** The next unit of the same kind, no further than so many metres, gets the card, unless enough have it already. */
const passOn = (report: Report, failed: Notice, now: number, furthest: number): Report => {
  const { to, content } = failed
  if (to.kind !== 'unit' || content.kind !== 'incident' || !report.routing || report.placeMoved) return report
  const told = cardsOf(report)
  if (told.filter(({ to: { unit } }) => unit.kind === to.unit.kind).length >= mostPerKind) return report
  const next = report.routing.candidates.find(
    (candidate): candidate is LinkedCandidate =>
      candidate.unit.kind === to.unit.kind &&
      candidate.metres <= furthest &&
      isLinked(candidate) &&
      !hasCard(report, candidate),
  )
  if (!next) return report
  const names = told.filter((one) => !isRefused(one)).map(({ to: { unit } }) => unit.nameTh)
  return {
    ...report,
    notices: [...report.notices, card(report, report.routing, next, names, now)],
    timeline: [...report.timeline, { at: now, kind: 'passedOn', from: to.unit.code, to: next.unit.code }],
  }
}
