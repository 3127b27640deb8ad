import { isSamePlace } from '../../shared/place.ts'
import type { Amendment } from '../amendment.ts'
import type { ReopenReason, Report } from '../model.ts'
import { addItem } from '../notices/add-item.ts'
import { isEnded } from '../scene.ts'
import { canReopen, startNewRound } from './reopen.ts'
import { withoutSearch } from './search.ts'

/** Amendments per report, more than any person makes; further ones are ignored. */
const maxAmendments = 60

/** Applies an amendment, and owes it to every group that has the card or is about to get it. */
export const amend = (report: Report, amendment: Amendment, eventId: string, now: number): Report => {
  const isKnown = report.amendedBy.includes(eventId) || changesNothing(report, amendment)
  if (isKnown || report.amendedBy.length >= maxAmendments) return report
  const amended: Report = {
    ...report,
    ...changeOf(report, amendment),
    timeline: [...report.timeline, { at: now, kind: 'amended', what: amendment.kind }],
    amendedBy: [...report.amendedBy, eventId],
  }
  const reason = reasonToReopen(report, amendment)
  // A reopened report is sent with all facts known by now, so it owes no separate item.
  return reason
    ? startNewRound(amended, reason, eventId, now)
    : addItem(withoutSearch(amended), { kind: 'amendment', amendment }, now)
}

/** Pressing the same button again changes nothing and notifies nobody. */
const changesNothing = ({ chatOnly, who, timeline }: Report, amendment: Amendment): boolean => {
  switch (amendment.kind) {
    case 'chatOnly':
      return chatOnly === true
    case 'who':
      return who === amendment.role
    case 'mistaken':
      return timeline.some((entry) => entry.kind === 'amended' && entry.what === 'mistaken')
    default:
      return false
  }
}

const reasonToReopen = (report: Report, { kind }: Amendment): ReopenReason | undefined => {
  const { search, scene } = report
  if (!canReopen(report)) return undefined
  if (kind === 'place' && (search || scene === 'notFound' || wasAskedForPlace(report))) return 'newPin'
  return kind === 'again' && (search || isEnded(scene)) ? 'again' : undefined
}

/** The reporter may have ended the search by writing before the requested pin came. */
const wasAskedForPlace = ({ notices, round, scene }: Report): boolean =>
  scene === 'acknowledged' && notices.some(({ key }) => key === `reporter/searching-r${round}`)

const changeOf = (report: Report, amendment: Amendment): Partial<Report> => {
  switch (amendment.kind) {
    case 'phone':
      return { phone: amendment.phone }
    case 'category':
      return { category: amendment.category }
    case 'place':
      return { place: amendment.place, placeMoved: true }
    case 'again': {
      const { category, place, phone } = amendment
      const moved = isSamePlace(place, report.place) ? {} : { place, placeMoved: true as const }
      return { category, ...moved, ...(phone && { phone }) }
    }
    case 'chatOnly':
      return { chatOnly: true }
    case 'who':
      return { who: amendment.role }
    case 'mistaken':
      return {}
  }
}
