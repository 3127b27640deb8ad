import { caseCode } from '../report/report-id.ts'
import type { Category } from '../shared/category.ts'
import { thaiTime } from '../shared/day.ts'
import { formatPhone, type PhoneNumber } from '../shared/phone.ts'
import type { Point } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'
import { dutyPhoneTexts } from '../texts/duty-phone.ts'
import { responderTexts } from '../texts/responders.ts'
import { th } from '../texts/th.ts'

/** Three segments of an SMS in UCS-2, which Thai needs: what a phone still shows as one message (UTF-16 units). */
export const maxSmsLength = 201

/** What an officer must know who cannot see the card. */
export interface SmsFacts {
  readonly category: Category
  readonly place: Point
  readonly phone?: PhoneNumber
  /** The best words for the place, the most exact ones first. */
  readonly address?: string
  readonly acceptedAt: number
  /** A call could give the reporter away. */
  readonly chatOnly?: true
}

/**
 * The text to a unit's own duty phone in place of its card. It names the problem, since whoever holds that phone
 * is on duty; and it has no link, since carriers in Thailand may block a text with one that they have not registered.
 */
export const smsText = (id: ReportId, facts: SmsFacts): string => {
  const lines = [
    `ESS Help Me ${responderTexts.newIncident} ${caseCode(id)} ${thaiTime(facts.acceptedAt)}`,
    th.categories[facts.category],
    `${dutyPhoneTexts.coordinates} ${facts.place.latitude.toFixed(5)},${facts.place.longitude.toFixed(5)}`,
    reporter(facts),
    dutyPhoneTexts.whySms,
  ]
  const room = maxSmsLength - lines.join('\n').length - 1
  const address = leadingWords(facts.address ?? '', room)
  return [...lines.slice(0, 3), ...(address ? [address] : []), ...lines.slice(3)].join('\n')
}

const reporter = ({ phone, chatOnly }: SmsFacts): string => {
  if (chatOnly) return dutyPhoneTexts.doNotCall
  return `${responderTexts.reporterPhone} ${phone ? formatPhone(phone) : responderTexts.noPhone}`
}

/** As many whole words from the beginning as fit: cutting inside one could part a Thai letter from its marks. */
const leadingWords = (text: string, room: number): string => {
  const words = text.split(/\s+/)
  while (words.length > 0 && words.join(' ').length > room) words.pop()
  return words.join(' ')
}
