import type { messagingApi } from '@line/bot-sdk'
import type { ResponderAction } from '../../../core/report/actions.ts'
import type { IncidentFacts } from '../../../core/report/model.ts'
import { caseCode } from '../../../core/report/report-id.ts'
import { isPoliceKind } from '../../../core/report/scene.ts'
import { thaiDateTime } from '../../../core/shared/day.ts'
import { formatPhone } from '../../../core/shared/phone.ts'
import type { Place } from '../../../core/shared/place.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import type { UnitKind } from '../../../core/shared/unit.ts'
import { responderTexts as words } from '../../../core/texts/responders.ts'
import { th } from '../../../core/texts/th.ts'
import {
  alarmColor,
  banner,
  bubble,
  call,
  calmColor,
  clip,
  column,
  field,
  heading,
  line,
  plainButton,
  postback,
  primaryButton,
  row,
  rule,
  small,
  uri,
} from '../flex/flex.ts'
import { groupPostback } from '../webhook/group-postback.ts'

/** The card that a unit acts on, and the pin after it: one push. */
export const incidentCard = (
  id: ReportId,
  incident: IncidentFacts,
  kind: UnitKind,
): messagingApi.Message[] => {
  const code = caseCode(id)
  const called = incident.waited === undefined ? [] : [words.waited(words.duration(incident.waited))]
  const card = bubble(words.preview(code), {
    header: banner(
      alarmColor,
      `${words.newIncident} ${code}`,
      thaiDateTime(incident.acceptedAt),
      ...called,
      ...(called.length > 0 ? [words.calledIn] : []),
    ),
    body: incidentBody(incident),
    footer: isPoliceKind(kind)
      ? column(...policeButtons(id, incident))
      : column(row(...navigationButton(incident)), small(words.teamCard)),
  })
  return [card, pin(words.pinTitle(code), incident.place, incident.address)]
}

/** What is known of the incident, the problem first. */
export const incidentBody = (incident: IncidentFacts): messagingApi.FlexBox =>
  column(
    heading(th.categories[incident.category]),
    ...(incident.sameAs
      ? [strongLine(words.sameAs(caseCode(incident.sameAs.report), incident.sameAs.reporters))]
      : []),
    ...(incident.chatOnly ? [strongLine(words.chatOnly)] : []),
    field(words.place, clip(incident.address ?? coordinates(incident.place), 300)),
    ...(incident.metres === undefined
      ? []
      : [field(words.distance, `${th.distance(incident.metres)} ${words.asTheCrowFlies}`)]),
    field(words.reporterPhone, incident.phone ? formatPhone(incident.phone) : words.noPhone),
    ...(incident.who ? [field(words.reporter, words.who[incident.who])] : []),
    ...(incident.alsoTold.length > 0 ? [field(words.alsoTold, incident.alsoTold.join('\n'))] : []),
    ...incident.flags.map((flag) => strongLine(`! ${words.flags[flag]}`)),
  )

const strongLine = (text: string): messagingApi.FlexText => line(text, { color: alarmColor, weight: 'bold' })

/** Everything that the police can do about an incident. */
export const policeButtons = (id: ReportId, incident: IncidentFacts): messagingApi.FlexComponent[] => [
  row(...navigationButton(incident)),
  primaryButton(responseButton('acknowledge', id), alarmColor),
  rule,
  row(plainButton(responseButton('arrived', id)), plainButton(responseButton('closed', id))),
  row(plainButton(responseButton('notFound', id)), plainButton(responseButton('prank', id))),
  plainButton(responseButton('forward', id)),
  small(words.howToAnswer),
]

export const responseButton = (action: ResponderAction, report: ReportId): messagingApi.PostbackAction =>
  postback(words.actions[action], groupPostback({ kind: 'respond', action, report }))

/** The way there, and the reporter's number unless a call could give them away. */
export const navigationButton = ({
  place,
  phone,
  chatOnly,
}: Pick<IncidentFacts, 'place' | 'phone' | 'chatOnly'>): messagingApi.FlexComponent[] => [
  primaryButton(uri(words.navigate, navigation(place)), calmColor),
  ...(phone && !chatOnly ? [primaryButton(call(words.callReporter, phone), calmColor)] : []),
]

/** Opens the way there in whatever map the officer's phone prefers. */
const navigation = ({ latitude, longitude }: Place): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`

export const coordinates = ({ latitude, longitude }: Place): string =>
  `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`

export const pin = (
  title: string,
  place: Place,
  address: string | undefined,
): messagingApi.LocationMessage => ({
  type: 'location',
  title,
  address: clip(address ?? coordinates(place), 100),
  latitude: place.latitude,
  longitude: place.longitude,
})
