import type { messagingApi } from '@line/bot-sdk'
import { caseCode } from '../../../core/report/report-id.ts'
import type { ReportId } from '../../../core/shared/report-id.ts'
import type { Catalogue } from '../../../core/texts/catalogue.ts'
import {
  bubble,
  call,
  calmColor,
  column,
  field,
  heading,
  line,
  plainButton,
  primaryButton,
  uri,
} from './flex.ts'

type Component = messagingApi.FlexComponent

/** A word from the service. Text messages show on lock screens whole, so even a plain word is a bubble. */
export const statusBubble = (
  texts: Catalogue,
  title: string,
  body: Component[] = [],
  buttons: Component[] = [],
): messagingApi.FlexMessage =>
  bubble(texts.neutralPreview, {
    body: column(body.length > 0 ? heading(title) : line(title, { size: 'md' }), ...body),
    ...(buttons.length > 0 && { footer: column(...buttons) }),
  })

export const caseField = (texts: Catalogue, report: ReportId): messagingApi.FlexBox =>
  field(texts.caseCode, caseCode(report))

export const call191 = (texts: Catalogue, color = calmColor): messagingApi.FlexButton =>
  primaryButton(call(texts.buttons.call191, '191'), color)

export const callButton = (label: string, number: '191' | '1300'): messagingApi.FlexButton =>
  plainButton(call(label, number))

/** LINE's own picker for a location, in a 1:1 chat. */
export const openMap = (texts: Catalogue): messagingApi.FlexButton =>
  primaryButton(uri(texts.buttons.openMap, 'https://line.me/R/nv/location/'))

/** The button under the chat that shares a location; LINE has it nowhere else. */
export const sharePlace = (texts: Catalogue): messagingApi.QuickReply => ({
  items: [{ type: 'action', action: { type: 'location', label: texts.buttons.sharePlace } }],
})
