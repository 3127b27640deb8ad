import type { Entry, LineMessage } from '../line/chat.ts'

/** The messages of one chat by their ids: what a quote means, and what was taken back. */
export interface MessageBook {
  /** The message that this one answers; undefined where it answers none, null where this chat does not hold it. */
  quotedBy(message: LineMessage): LineMessage | null | undefined
  isUnsent(messageId: string): boolean
}

/** Reads a chat's entries. People quote by a message's id, the bot by its quote token. */
export const messagesIn = (entries: readonly Entry[]): MessageBook => {
  const byId = new Map<string, LineMessage>()
  const byToken = new Map<string, LineMessage>()
  const unsent = new Set<string>()
  const sentByBot = new Set<LineMessage>()
  for (const { event, messages, sentMessages } of entries) {
    if (event?.unsend) unsent.add(event.unsend.messageId)
    for (const [index, each] of messages.entries()) {
      const message = each as unknown as LineMessage
      const sent = sentMessages?.[index]
      if (sent) sentByBot.add(message)
      const { id, quoteToken } = sent ?? message
      if (id) byId.set(id, message)
      if (quoteToken) byToken.set(quoteToken, message)
    }
  }
  return {
    quotedBy(message) {
      if (message.quotedMessageId !== undefined) return byId.get(message.quotedMessageId) ?? null
      if (!sentByBot.has(message) || message.quoteToken === undefined) return undefined
      return byToken.get(message.quoteToken) ?? null
    },
    isUnsent: (messageId) => unsent.has(messageId),
  }
}
