import { type GroupCommandPorts, handleGroupCommand, readGroupCommand } from '../responses/group-command.ts'
import type { GroupPress, GroupReply } from '../responses/group-message.ts'
import { identifyPerson } from '../responses/identify-person.ts'
import type { GroupMessenger } from '../responses/ports.ts'
import { personName } from '../responses/press-reply.ts'
import { respondToPress } from '../responses/respond-to-press.ts'
import { pressTexts } from '../texts/press-answers.ts'
import { answerDrill } from './drill/answer-drill.ts'
import type { DrillPorts } from './drill/ports.ts'
import { confirmLink } from './linking/confirm-link.ts'
import { groupJoined, groupLeft } from './linking/join-and-leave.ts'
import { readLinkCommand } from './linking/link-code.ts'
import type { LinkingPorts } from './linking/ports.ts'
import { redeemLinkCode } from './linking/redeem-code.ts'

/** Something that happened in a responders' group. */
export interface GroupEvent {
  readonly id: string
  readonly groupId: string
  /** Who did it, if LINE says so. */
  readonly userId?: string
  /** Epoch milliseconds, LINE's clock. */
  readonly at: number
  readonly replyToken?: string
  readonly did:
    | { readonly kind: 'joined' }
    | { readonly kind: 'left' }
    | { readonly kind: 'pressed'; readonly press: GroupPress }
    | { readonly kind: 'pressedUnknown' }
    /** `quoted` is LINE's id of the message that this one quotes. */
    | { readonly kind: 'said'; readonly text: string; readonly quoted?: string }
}

export interface GroupPorts extends GroupCommandPorts, LinkingPorts, DrillPorts {
  readonly messenger: GroupMessenger
}

/**
 * Handles an event in a group. All changes are saved when this returns. Undefined if there is nothing to
 * reply. Throws if the store does not answer; then LINE redelivers the event.
 */
export const handleGroupEvent = async (
  event: GroupEvent,
  ports: GroupPorts,
): Promise<GroupReply | undefined> => {
  const { did, id: eventId, groupId, userId, at } = event
  const moment = { eventId, groupId, at, ...(userId && { userId }) }
  switch (did.kind) {
    case 'joined':
      return { answer: await groupJoined(moment, ports) }
    case 'left':
      await groupLeft(moment, ports)
      return undefined
    case 'pressedUnknown':
      return { answer: { text: pressTexts.unknownButton } }
    case 'pressed':
      return pressedButton(event, did.press, ports)
    case 'said': {
      const code = readLinkCommand(did.text)
      if (code !== undefined) {
        const name = async () => personName(await identifyPerson(event, ports))
        return { answer: await redeemLinkCode({ ...moment, name }, code, ports) }
      }
      const command = readGroupCommand(did.text, did.quoted !== undefined)
      const isOurs = command !== undefined || did.quoted !== undefined
      const answer = isOurs ? await handleGroupCommand(event, command, did.quoted, ports) : undefined
      return answer && { answer }
    }
  }
}

const pressedButton = async (
  event: GroupEvent,
  press: GroupPress,
  ports: GroupPorts,
): Promise<GroupReply> => {
  const { id: eventId, groupId, userId, at } = event
  const moment = { eventId, groupId, at, ...(userId && { userId }) }
  switch (press.kind) {
    case 'respond':
      return respondToPress(event, press, ports)
    case 'confirmLink':
      return { answer: await confirmLink(moment, press.token, ports) }
    case 'drill': {
      const who = personName(await identifyPerson(event, ports))
      return { answer: await answerDrill(moment, press.drill, who, ports) }
    }
  }
}

/** Sends the reply, which is free. A reply token works once, so a redelivered event gets no second reply. */
export const replyInGroup = async (
  { replyToken, groupId }: GroupEvent,
  { answer, about, afterReply }: GroupReply,
  { messenger, cardIndex }: GroupPorts,
): Promise<void> => {
  if (!replyToken) return
  const outcome = await messenger.replyInGroup(replyToken, answer)
  if (outcome.kind !== 'accepted') return
  // Run both even if one fails: a reply fallback that stays is pushed too, and costs one message per member.
  await Promise.allSettled([
    about && outcome.messageIds && cardIndex.remember(groupId, about, outcome.messageIds),
    afterReply?.(),
  ])
}
