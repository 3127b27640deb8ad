import { isSamePlace } from '../../shared/place.ts'
import type { Amendment } from '../amendment.ts'
import type { ReopenReason, Report } from '../model.ts'
import { addItem } from '../notices/add-item.ts'
import { isEnded } from '../scene.ts'
import { canReopen, startNewRound } from './reopen.ts'
import { withoutSearch } from './search.ts'

/** So much is added by a person; what comes after it is somebody who wants to fill the report up. */
const maxAmendments = 60

/** Takes in what the reporter added afterwards; whoever has the card, or is about to, hears of it. */
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
  // What begins again is told with all that is known by then.
  return reason
    ? startNewRound(amended, reason, eventId, now)
    : addItem(withoutSearch(amended), { kind: 'amendment', amendment }, now)
}

/** A button that is pressed again tells nobody anything. */
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

/** Words may have ended the search before the pin came that was asked for. */
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
