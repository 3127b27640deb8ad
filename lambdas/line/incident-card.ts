import type { messagingApi } from '@line/bot-sdk'
import type { Amendment } from '../core/conversation-state.ts'
import { thaiDateTime } from '../core/day.ts'
import type { NoticeContent } from '../core/notice.ts'
import { formatPhone, type PhoneNumber } from '../core/phone.ts'
import type { Place } from '../core/place.ts'
import { caseCode, type ReportId } from '../core/report-id.ts'
import { type ResponderAction, responderTexts as words } from '../core/texts/responders.ts'
import { th } from '../core/texts/th.ts'
import {
  alarm,
  banner,
  bubble,
  call,
  calm,
  clip,
  column,
  field,
  heading,
  line,
  plain,
  postback,
  row,
  rule,
  small,
  strong,
  uri,
} from './flex.ts'
import { postbacks } from './postback.ts'

type Incident = Extract<NoticeContent, { kind: 'incident' }>

/** The card that a unit acts on, and the pin after it: one push. */
export const incidentCard = (id: ReportId, incident: Incident): messagingApi.Message[] => {
  const code = caseCode(id)
  const card = bubble(words.preview(code), {
    header: banner(alarm, `${words.newIncident} ${code}`, thaiDateTime(incident.acceptedAt)),
    body: column(
      heading(th.categories[incident.category]),
      field(words.place, clip(incident.address ?? coordinates(incident.place), 300)),
      field(words.distance, `${th.distance(incident.metres)} ${words.asTheCrowFlies}`),
      field(words.reporterPhone, incident.phone ? formatPhone(incident.phone) : words.noPhone),
      ...(incident.alsoTold.length > 0 ? [field(words.alsoTold, incident.alsoTold.join('\n'))] : []),
      ...incident.flags.map((flag) => line(`! ${words.flags[flag]}`, { color: alarm })),
    ),
    footer: column(
      row(strong(uri(words.navigate, navigation(incident.place)), calm), ...callButtons(incident.phone)),
      strong(respond('acknowledge', id), alarm),
      rule,
      row(plain(respond('arrived', id)), plain(respond('closed', id))),
      row(plain(respond('notFound', id)), plain(respond('prank', id))),
      plain(respond('forward', id)),
    ),
  })
  return [card, pin(words.pinTitle(code), incident.place, incident.address)]
}

const respond = (action: ResponderAction, id: ReportId): messagingApi.PostbackAction =>
  postback(words.actions[action], postbacks.respond(action, id))

const callButtons = (phone: PhoneNumber | undefined): messagingApi.FlexComponent[] =>
  phone ? [strong(call(words.callReporter, phone), calm)] : []

/** Opens the way there in whatever map the officer's phone prefers. */
const navigation = ({ latitude, longitude }: Place): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`

const coordinates = ({ latitude, longitude }: Place): string =>
  `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`

const pin = (title: string, place: Place, address: string | undefined): messagingApi.LocationMessage => ({
  type: 'location',
  title,
  address: clip(address ?? coordinates(place), 100),
  latitude: place.latitude,
  longitude: place.longitude,
})

/** What the reporter has added since: a short card, and the new pin where there is one. */
export const amendmentCard = (id: ReportId, amendment: Amendment): messagingApi.Message[] => {
  const code = caseCode(id)
  const card = (title: string, ...contents: messagingApi.FlexComponent[]): messagingApi.Message =>
    bubble(words.amendmentPreview(code), { body: column(small(code), heading(title), ...contents) })
  switch (amendment.kind) {
    case 'phone': {
      const number = formatPhone(amendment.phone)
      return [
        card(
          words.phoneAdded,
          line(number, { size: 'md', weight: 'bold' }),
          strong(call(words.callReporter, amendment.phone), calm),
        ),
      ]
    }
    case 'category':
      return [
        card(words.categoryChanged, line(th.categories[amendment.category], { size: 'md', weight: 'bold' })),
      ]
    case 'place': {
      const { place } = amendment
      const address = place.address ?? place.title
      return [
        card(
          words.placeAdded,
          line(clip(address ?? coordinates(place), 300)),
          strong(uri(words.navigate, navigation(place)), calm),
        ),
        pin(words.newPinTitle(code), place, address),
      ]
    }
  }
}
