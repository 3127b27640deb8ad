import type { FriendEvent, FriendEvents } from '../figures/friends/friends.ts'
import { type GroupEvent, type GroupPorts, handleGroupEvent, replyInGroup } from '../groups/group-events.ts'
import type { GroupReply } from '../responses/group-message.ts'
import { type ChatEvent, type ConversePorts, type ReceivedEvent, receiveChatEvent } from './converse.ts'
import { finishEvents } from './follow-up.ts'

export type IncomingPorts = ConversePorts & GroupPorts & { readonly friends: FriendEvents }

/** One event of a webhook body, as far as the service has to know it. */
export type IncomingEvent =
  | { readonly kind: 'chat'; readonly event: ChatEvent }
  | { readonly kind: 'group'; readonly event: GroupEvent }
  /** For the figures; who became a friend is greeted by an event of their chat. */
  | { readonly kind: 'friend'; readonly event: FriendEvent }
  /** Nothing to do: another channel's turn, or a type that nobody has told us of. */
  | { readonly kind: 'ignored'; readonly type: string }

/** The two halves of taking a body in. */
export interface EventProcessing {
  /** Why events could not be saved, if any; all others are safe from here on, whatever happens to the process. */
  readonly received: Promise<readonly unknown[]>
  /** Their work is done, or left to the sweep. Never rejects. */
  readonly finished: Promise<void>
}

/**
 * Takes the events of one body in: those of one chat one after another, in the order in which they happened,
 * different chats at once. All of a chat's events are saved before the first is answered.
 */
export const processEvents = (events: readonly IncomingEvent[], ports: IncomingPorts): EventProcessing => {
  const chats = Map.groupBy(
    events.filter((one) => one.kind === 'chat').map(({ event }) => event),
    ({ userId }) => userId,
  )
  const groups = Map.groupBy(
    events.filter((one) => one.kind === 'group').map(({ event }) => event),
    ({ groupId }) => groupId,
  )
  const takings = [
    ...[...chats.values()].map((ofOneChat) => takeInChat(ofOneChat, ports)),
    ...[...groups.values()].map((ofOneGroup) => takeInGroup(ofOneGroup, ports)),
    ...events.filter((one) => one.kind === 'friend').map(({ event }) => takeInFriend(event, ports)),
  ]
  return {
    received: Promise.all(takings.map(({ received }) => received)).then((reasons) => reasons.flat()),
    finished: Promise.all(takings.map(({ finished }) => finished)).then(() => undefined),
  }
}

const takeInChat = (events: readonly ChatEvent[], ports: ConversePorts): EventProcessing => {
  const ours: ReceivedEvent[] = []
  const receiveAll = async (): Promise<readonly unknown[]> => {
    try {
      for (const event of events.toSorted((a, b) => a.at - b.at)) {
        const received = await receiveChatEvent(event, ports)
        if (received) ours.push(received)
      }
      return []
    } catch (reason) {
      // What comes after the one that failed is brought again with it, so that their order stands.
      return [reason]
    }
  }
  const received = receiveAll()
  const finish = async (): Promise<void> => {
    await received
    const last = ours.at(-1)
    if (!last) return
    try {
      // The newest chat has what all of them owe.
      await finishEvents(
        last.chat,
        ours.map(({ event }) => event),
        ports,
      )
      const learned = ours.find((one) => one.learned)?.learned
      if (learned && learned !== 'th') await ports.messenger.showMenu(last.chat.userId, learned)
    } catch {
      ports.watch.raise('FastPathFailed')
    }
  }
  return { received, finished: finish() }
}

const takeInFriend = (event: FriendEvent, { friends }: IncomingPorts): EventProcessing => {
  const received = friends.happened(event).then(
    () => [],
    (reason) => [reason],
  )
  return { received, finished: received.then(() => undefined) }
}

const takeInGroup = (events: readonly GroupEvent[], ports: GroupPorts): EventProcessing => {
  const replies: [GroupEvent, GroupReply][] = []
  const receiveAll = async (): Promise<readonly unknown[]> => {
    try {
      for (const event of events.toSorted((a, b) => a.at - b.at)) {
        const reply = await handleGroupEvent(event, ports)
        if (reply) replies.push([event, reply])
      }
      return []
    } catch (reason) {
      return [reason]
    }
  }
  const received = receiveAll()
  const finish = async (): Promise<void> => {
    await received
    // What cannot be said as a reply is owed to the group, or has changed nothing.
    await Promise.allSettled(replies.map(([event, reply]) => replyInGroup(event, reply, ports)))
  }
  return { received, finished: finish() }
}
