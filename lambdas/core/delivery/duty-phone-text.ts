import { caseCode } from '../report/report-id.ts'
import type { Category } from '../shared/category.ts'
import { thaiTime } from '../shared/day.ts'
import { formatPhone, type PhoneNumber } from '../shared/phone.ts'
import type { Point } from '../shared/place.ts'
import type { ReportId } from '../shared/report-id.ts'
import { dutyPhoneTexts } from '../texts/duty-phone.ts'
import { responderTexts } from '../texts/responders.ts'
import { th } from '../texts/th.ts'

/** Three SMS segments in UCS-2, which Thai needs: what phones still show as one message (UTF-16 units). */
export const maxSmsLength = 201

/** What an officer who cannot see the card must know. */
export interface SmsFacts {
  readonly category: Category
  readonly place: Point
  readonly phone?: PhoneNumber
  /** The best description of the place, most exact words first. */
  readonly address?: string
  readonly acceptedAt: number
  /** A call could give the reporter away. */
  readonly chatOnly?: true
}

/**
 * The SMS to a unit's duty phone in place of its card. It names the emergency,
 * because whoever holds that phone is on duty. It has no link, because carriers
 * in Thailand may block an SMS with a link that they have not registered.
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

/**
 * As many leading words as fit. Whole words only: a cut inside one could part a Thai letter from its marks.
 */
const leadingWords = (text: string, room: number): string => {
  const words = text.split(/\s+/)
  while (words.length > 0 && words.join(' ').length > room) words.pop()
  return words.join(' ')
}
