import type { Messenger } from './ports.ts'
import { caseCode, type ReportId } from './report-id.ts'
import { type ResponderAction, responderTexts } from './texts/responders.ts'

/** Something that happened in a responders' group. */
export interface GroupEvent {
  readonly id: string
  readonly groupId: string
  readonly replyToken?: string
  readonly did:
    | { readonly kind: 'joined' }
    | { readonly kind: 'left' }
    | { readonly kind: 'pressed'; readonly action: ResponderAction; readonly report: string }
    | { readonly kind: 'pressedUnknown' }
}

/** What the service says in the group; undefined where it says nothing. */
export const groupAnswer = ({ did }: GroupEvent): string | undefined => {
  switch (did.kind) {
    case 'joined':
      return responderTexts.joined
    case 'left':
      return undefined
    case 'pressed':
      return responderTexts.actionsNotYet(caseCode(did.report as ReportId))
    case 'pressedUnknown':
      return responderTexts.unknownButton
  }
}

/** Answers in the group; the reply token is good for one answer, so a repeated event has no second one. */
export const answerInGroup = async (event: GroupEvent, messenger: Messenger): Promise<void> => {
  const text = groupAnswer(event)
  if (text && event.replyToken) await messenger.replyInGroup(event.replyToken, text)
}
