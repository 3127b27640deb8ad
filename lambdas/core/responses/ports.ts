import type { PushOutcome } from '../report/model.ts'
import type { GroupMessage } from './group-message.ts'

/** LINE, for responders' groups. Returns LINE's answer and never throws because of LINE. */
export interface GroupMessenger {
  replyInGroup(replyToken: string, answer: GroupMessage): Promise<PushOutcome>
  pushToGroup(groupId: string, answer: GroupMessage, retryKey: string): Promise<PushOutcome>
  /** The LINE display name of a group member; undefined if LINE does not give it in time. */
  memberName(groupId: string, userId: string): Promise<string | undefined>
}
