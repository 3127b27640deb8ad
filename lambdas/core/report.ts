import type { Category } from './category.ts'
import type { Amendment } from './conversation-state.ts'
import { thaiDay } from './day.ts'
import { isRefused, type Notice, newNotice } from './notice.ts'
import type { PhoneNumber } from './phone.ts'
import type { Place } from './place.ts'
import type { ReportId } from './report-id.ts'
import type { Routing } from './routing.ts'
import type { Language } from './texts/catalogue.ts'
import type { TimelineEntry } from './timeline.ts'

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
  /** The reporter has moved the pin, so that others may have to be told. */
  readonly placeMoved?: true
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

/** A report as of the moment at which the citizen's last tap was taken in. */
export const accept = (submission: Submission, at: number): Report => ({
  ...submission,
  version: 0,
  acceptedAt: at,
  day: thaiDay(at),
  status: 'new',
  notices: [],
  timeline: [{ at, kind: 'accepted' }],
  amendedBy: [],
})

/** The notices that carry the incident itself to a unit. */
export const cardsOf = (report: Report): readonly Card[] => report.notices.filter(isCard)

export type Card = Notice & {
  readonly to: Extract<Notice['to'], { kind: 'unit' }>
  readonly content: Extract<Notice['content'], { kind: 'incident' }>
}
const isCard = (notice: Notice): notice is Card =>
  notice.to.kind === 'unit' && notice.content.kind === 'incident'

/** Who can send an officer to the scene: a team alone cannot. */
export const isPolice = ({ to }: Card): boolean => to.unit.kind === 'station' || to.unit.kind === 'centre191'

/** Whether LINE has taken it for somebody who can send an officer. */
export const isReceived = (report: Report): boolean =>
  cardsOf(report).some((card) => isPolice(card) && card.state.kind === 'sent')

/** Takes in what the reporter added afterwards; whoever has the card, or is about to, hears of it. */
export const amend = (report: Report, amendment: Amendment, eventId: string, now: number): Report => {
  if (report.amendedBy.includes(eventId)) return report
  const step = `amendment-${report.amendedBy.length + 1}`
  const notices = cardsOf(report)
    .filter((card) => !isRefused(card))
    .map(({ to }) => newNotice(report.id, step, to, { kind: 'amendment', amendment }, now))
  return {
    ...report,
    ...(amendment.kind === 'phone' && { phone: amendment.phone }),
    ...(amendment.kind === 'category' && { category: amendment.category }),
    ...(amendment.kind === 'place' && { place: amendment.place, placeMoved: true as const }),
    notices: [...report.notices, ...notices],
    timeline: [...report.timeline, { at: now, kind: 'amended', what: amendment.kind }],
    amendedBy: [...report.amendedBy, eventId],
  }
}

/** The notices whose time has come. */
export const dueNotices = (report: Report, now: number): readonly Notice[] =>
  report.notices.filter(({ state }) => state.kind === 'owed' && state.dueAt <= now)

export const needsRouting = (report: Report, now: number): boolean =>
  !report.routing || report.placeMoved === true || (report.rerouteAt !== undefined && report.rerouteAt <= now)

/** How long after acceptance a reporter whom nobody has received is told so, at the latest (ms). */
export const honestyAfter = 60_000

/** When the reporter must have heard who has the report, or that nobody has it yet. */
export const honestyDueAt = (report: Report): number | undefined => {
  const told = report.notices.some(({ to }) => to.kind === 'reporter')
  return report.routing && !told ? report.acceptedAt + honestyAfter : undefined
}

/** When somebody must work on this report again, if ever (epoch ms): what the sparse index is built from. */
export const reportDueAt = (report: Report): number | undefined => {
  const times = report.notices.flatMap(({ state }) => (state.kind === 'owed' ? [state.dueAt] : []))
  if (!report.routing) times.push(report.acceptedAt)
  if (report.placeMoved) times.push(report.acceptedAt)
  if (report.rerouteAt !== undefined) times.push(report.rerouteAt)
  const honesty = honestyDueAt(report)
  if (honesty !== undefined) times.push(honesty)
  return times.length > 0 ? Math.min(...times) : undefined
}
