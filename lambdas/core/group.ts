import type { Messenger } from './ports.ts'
import { caseCode, type ReportId } from './report-id.ts'
import { type ResponderAction, responderTexts } from './texts/responders.ts'

/** Something that happened in a responders' group. */
export interface GroupEvent {
  readonly groupId: string
  readonly replyToken?: string
  readonly did:
    | { readonly kind: 'joined' }
    | { readonly kind: 'pressed'; readonly action: ResponderAction; readonly report: ReportId }
    | { readonly kind: 'pressedUnknown' }
}

/** What the service says in the group. */
export const groupAnswer = ({ did, groupId }: GroupEvent): string => {
  switch (did.kind) {
    case 'joined':
      return responderTexts.joined(groupId)
    case 'pressed':
      return responderTexts.actionsNotYet(caseCode(did.report))
    case 'pressedUnknown':
      return responderTexts.unknownButton
  }
}

/** Answers in the group; the reply token is good for one answer, so a repeated event has no second one. */
export const answerInGroup = async (event: GroupEvent, messenger: Messenger): Promise<void> => {
  if (event.replyToken) await messenger.replyInGroup(event.replyToken, groupAnswer(event))
}
