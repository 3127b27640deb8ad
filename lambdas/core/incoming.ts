import { type ChatEvent, type ConversePorts, converse } from './converse.ts'
import { answerInGroup, type GroupEvent } from './group.ts'

/** One event of a webhook body, as far as the service has to know it. */
export type IncomingEvent =
  | { readonly kind: 'chat'; readonly event: ChatEvent }
  | { readonly kind: 'group'; readonly event: GroupEvent }
  /** Nothing to do: another channel's turn, or a type that nobody has told us of. */
  | { readonly kind: 'ignored'; readonly type: string }

/** An event that could not be taken in, and why. */
export interface Untaken {
  readonly event: IncomingEvent
  readonly reason: unknown
}

/**
 * Takes the events of one body in: those of one chat one after another, in the order in which they happened,
 * different chats at once. Answers with those that have to be brought again.
 */
export const takeInAll = async (
  events: readonly IncomingEvent[],
  ports: ConversePorts,
): Promise<readonly Untaken[]> => {
  const untaken: Untaken[] = []
  const attempt = async (event: IncomingEvent, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (reason) {
      untaken.push({ event, reason })
    }
  }
  const chats = Map.groupBy(
    events.filter((one) => one.kind === 'chat'),
    ({ event }) => event.userId,
  )
  await Promise.all([
    ...[...chats.values()].map(async (ofOneChat) => {
      for (const one of ofOneChat.toSorted((a, b) => a.event.at - b.event.at)) {
        await attempt(one, () => converse(one.event, ports))
      }
    }),
    ...events
      .filter((one) => one.kind === 'group')
      .map((one) => attempt(one, () => answerInGroup(one.event, ports.messenger))),
  ])
  return untaken
}
