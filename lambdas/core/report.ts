import type { Category } from './category.ts'
import type { Amendment } from './conversation-state.ts'
import { thaiDay } from './day.ts'
import { backoff, type Notice, type NoticeContent, newNotice, type PushOutcome } from './notice.ts'
import type { PhoneNumber } from './phone.ts'
import type { Place } from './place.ts'
import type { ReportId } from './report-id.ts'
import { type Candidate, isLinked, type LinkedCandidate, type Routing, type Selection } from './routing.ts'
import type { Language } from './texts/catalogue.ts'
import type { Refusal, TimelineEntry } from './timeline.ts'

/** Where a report stands with the police. The six are exclusive and add up to all reports. */
export const statuses = ['new', 'acknowledged', 'closed', 'notFound', 'prank', 'forwarded'] as const
export type Status = (typeof statuses)[number]

/** One accepted report: one item, one conditional write, and everything it still owes. */
export interface Report {
  readonly id: ReportId
  /** Counts the saves; 0 has never been saved. */
  readonly version: number
  readonly reporter: { readonly userId: string; readonly language: Language }
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
  readonly acceptedAt: number
  /** The day in Thailand on which it was accepted, for good: `YYYY-MM-DD`. */
  readonly day: string
  readonly status: Status
  readonly routing?: Routing
  /** When routing must be tried again because nobody could be reached. */
  readonly rerouteAt?: number
  readonly notices: readonly Notice[]
  readonly timeline: readonly TimelineEntry[]
  /** The webhook events whose amendments are in, oldest first. */
  readonly amendedBy: readonly string[]
}

export interface Submission {
  readonly id: ReportId
  readonly reporter: Report['reporter']
  readonly category: Category
  readonly place: Place
  readonly phone?: PhoneNumber
}

/** After this many failed attempts the next station is told as well, while the first is still tried. */
const patience = 4
/** How many units of one kind may be told in place of one that cannot be reached. */
const mostPerKind = 4
/** How long after acceptance a reporter whom nobody has received is told so, at the latest (ms). */
const honestyAfter = 60_000
const rerouteEvery = 60_000

export const accept = (submission: Submission, now: number): Report => ({
  ...submission,
  version: 0,
  acceptedAt: now,
  day: thaiDay(now),
  status: 'new',
  notices: [],
  timeline: [{ at: now, kind: 'accepted' }],
  amendedBy: [],
})

/** Takes a routing decision in: whoever was chosen is owed the card, whoever refused it before is tried again. */
export const route = (report: Report, { routing, chosen }: Selection, now: number): Report => {
  const { rerouteAt: _, ...settled } = report
  const revived = report.notices.map((notice) => reviveIfChosen(report, routing, notice, chosen, now))
  const added = chosen
    .filter((candidate) => !hasCard(report, candidate))
    .map((candidate) => card(report, routing, candidate, chosen, now))
  const units = chosen.map(({ unit }) => unit.code)
  const isNews = !report.routing || added.length > 0
  const timeline: TimelineEntry[] = isNews ? [{ at: now, kind: 'routed', units }] : []
  return withoutAnybody(
    { ...settled, routing, notices: [...revived, ...added], timeline: [...report.timeline, ...timeline] },
    now,
  )
}

const card = (
  report: Report,
  routing: Routing,
  { unit, metres, groupId }: LinkedCandidate,
  toldToo: readonly Candidate[],
  now: number,
): Notice => {
  const address = routing.address?.label ?? report.place.address ?? report.place.title
  const content: NoticeContent = {
    kind: 'incident',
    category: report.category,
    place: report.place,
    metres,
    flags: routing.flags,
    alsoTold: toldToo.filter((other) => other.unit.code !== unit.code).map((other) => other.unit.nameTh),
    acceptedAt: report.acceptedAt,
    ...(address && { address }),
    ...(report.phone && { phone: report.phone }),
  }
  return newNotice(report.id, 'incident', { kind: 'unit', unit, groupId }, content, now)
}

const hasCard = (report: Report, { unit, groupId }: Candidate): boolean =>
  cards(report).some(({ to }) => to.kind === 'unit' && (to.unit.code === unit.code || to.groupId === groupId))

/** The notices that carry the incident itself to a unit. */
const cards = (report: Report): readonly Notice[] =>
  report.notices.filter(({ content }) => content.kind === 'incident')

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
    ...card(report, routing, again, chosen, now),
    state: { kind: 'owed', dueAt: now, attempts: state.attempts },
  }
}

/** Takes in what came of pushing a notice, and who is told instead where it failed. */
export const settle = (report: Report, key: string, outcome: PushOutcome, now: number): Report => {
  const notice = report.notices.find((one) => one.key === key)
  if (notice?.state.kind !== 'owed') return report
  const attempts = notice.state.attempts + 1
  switch (outcome.kind) {
    case 'accepted': {
      const { requestId } = outcome
      const entry: TimelineEntry = { at: now, kind: 'sent', notice: key, ...(requestId && { requestId }) }
      const sent = withState(report, notice, { kind: 'sent', at: now, attempts }, entry)
      return tellReporterWhoHasIt(sent, notice, now)
    }
    case 'refused': {
      const state = { kind: 'refused', at: now, attempts, reason: outcome.reason } as const
      const refused = withState(report, notice, state, ...refusalEntry(report, key, outcome.reason, now))
      return withoutAnybody(passOn(refused, notice, now), now)
    }
    case 'retryLater': {
      const state = { kind: 'owed', dueAt: now + backoff(attempts), attempts } as const
      const later = withState(report, notice, state)
      return admitDelay(attempts === patience ? passOn(later, notice, now) : later, now)
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

/** The next unit of the same kind gets the card, unless enough have it already. */
const passOn = (report: Report, failed: Notice, now: number): Report => {
  const { to, content } = failed
  if (to.kind !== 'unit' || content.kind !== 'incident' || !report.routing) return report
  const told = cards(report).filter((one) => one.to.kind === 'unit' && one.to.unit.kind === to.unit.kind)
  if (told.length >= mostPerKind) return report
  const next = report.routing.candidates.find(
    (candidate): candidate is LinkedCandidate =>
      candidate.unit.kind === to.unit.kind && isLinked(candidate) && !hasCard(report, candidate),
  )
  if (!next) return report
  return {
    ...report,
    notices: [...report.notices, card(report, report.routing, next, [], now)],
    timeline: [...report.timeline, { at: now, kind: 'passedOn', from: to.unit.code, to: next.unit.code }],
  }
}

/** The reporter reads who has it: the first unit that LINE took it for, and the station once it has it. */
const tellReporterWhoHasIt = (report: Report, { to, content }: Notice, now: number): Report => {
  if (to.kind !== 'unit' || content.kind !== 'incident') return report
  const expectsStation = cards(report).some(
    (one) => one.to.kind === 'unit' && one.to.unit.kind === 'station' && one.state.kind === 'owed',
  )
  if (to.unit.kind !== 'station' && expectsStation) return report
  return tellReporter(report, 'delivered', { kind: 'delivered', unit: to.unit, metres: content.metres }, now)
}

const tellReporter = (report: Report, step: string, content: NoticeContent, now: number): Report => {
  const notice = newNotice(report.id, step, { kind: 'reporter' }, content, now)
  if (report.notices.some(({ key }) => key === notice.key)) return report
  return { ...report, notices: [...report.notices, notice] }
}

/** Where no unit has the card and none is being tried, the reporter is told and routing starts again. */
const withoutAnybody = (report: Report, now: number): Report => {
  if (cards(report).some(({ state }) => state.kind !== 'refused')) return report
  const known = report.timeline.some(({ kind }) => kind === 'undeliverable')
  const told = tellReporter(report, 'undelivered', { kind: 'undelivered' }, now)
  return {
    ...told,
    rerouteAt: now + rerouteEvery,
    timeline: known ? told.timeline : [...told.timeline, { at: now, kind: 'undeliverable' }],
  }
}

const admitDelay = (report: Report, now: number): Report => {
  const received = cards(report).some(({ state }) => state.kind === 'sent')
  if (received || now - report.acceptedAt < honestyAfter) return report
  return tellReporter(report, 'undelivered', { kind: 'undelivered' }, now)
}

/** Takes in what the reporter added afterwards; whoever has the card, or is about to, hears of it. */
export const amend = (report: Report, amendment: Amendment, eventId: string, now: number): Report => {
  if (report.amendedBy.includes(eventId)) return report
  const step = `amendment-${report.amendedBy.length + 1}`
  const notices = cards(report)
    .filter(({ state }) => state.kind !== 'refused')
    .map(({ to }) => newNotice(report.id, step, to, { kind: 'amendment', amendment }, now))
  return {
    ...report,
    ...(amendment.kind === 'phone' && { phone: amendment.phone }),
    ...(amendment.kind === 'category' && { category: amendment.category }),
    ...(amendment.kind === 'place' && { place: amendment.place }),
    notices: [...report.notices, ...notices],
    timeline: [...report.timeline, { at: now, kind: 'amended', what: amendment.kind }],
    amendedBy: [...report.amendedBy, eventId],
  }
}

/** The notices whose time has come. */
export const dueNotices = (report: Report, now: number): readonly Notice[] =>
  report.notices.filter(({ state }) => state.kind === 'owed' && state.dueAt <= now)

export const needsRouting = (report: Report, now: number): boolean =>
  !report.routing || (report.rerouteAt !== undefined && report.rerouteAt <= now)

/** When somebody must work on this report again, if ever (epoch ms): what the sparse index is built from. */
export const reportDueAt = (report: Report): number | undefined => {
  const times = report.notices.flatMap(({ state }) => (state.kind === 'owed' ? [state.dueAt] : []))
  if (!report.routing) times.push(report.acceptedAt)
  if (report.rerouteAt !== undefined) times.push(report.rerouteAt)
  return times.length > 0 ? Math.min(...times) : undefined
}
