import type { messagingApi } from '@line/bot-sdk'
import type { GroupButton, GroupMessage } from '../../../core/responses/group-message.ts'
import { bubble, calmColor, clip, column, line, plainButton, postback, primaryButton } from '../flex/flex.ts'
import { groupPostback } from '../webhook/group-postback.ts'

/** What the service says in a group: words alone as a text, with buttons as a bubble. */
export const renderGroupAnswer = ({ text, buttons = [] }: GroupMessage): messagingApi.Message[] => {
  if (buttons.length === 0) return [{ type: 'text', text: clip(text, 5_000) }]
  const [first = '', ...rest] = text.split('\n')
  return [
    bubble(clip(first, 400), {
      body: column(
        line(first, { weight: 'bold', size: 'md' }),
        ...rest.filter((one) => one !== '').map((one) => line(one)),
      ),
      footer: column(...buttonRows(buttons)),
    }),
  ]
}

/** The first choice stands out, unless it ends something for good. */
export const buttonRows = ([first, ...others]: readonly GroupButton[]): messagingApi.FlexComponent[] => [
  ...(first
    ? [isFinal(first) ? plainButton(actionOf(first)) : primaryButton(actionOf(first), calmColor)]
    : []),
  ...others.map((button) => plainButton(actionOf(button))),
]

const isFinal = ({ press }: GroupButton): boolean => press.kind === 'respond' && press.action === 'closeCare'

const actionOf = ({ label, press }: GroupButton): messagingApi.PostbackAction =>
  postback(label, groupPostback(press))
