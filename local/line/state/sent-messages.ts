import { type ApiAnswer, refuseBody } from '../api/answer.ts'
import type { Platform } from '../platform.ts'
import type { SentMessage } from './chat-entry.ts'
import { newMessageId, newQuoteToken } from './ids.ts'

/** A checked request to send; `messages` are what the caller sent, unchanged. */
export interface MessageSending {
  readonly requestId: string
  readonly retryKey: string | undefined
  /** `notificationDisabled`: nobody's phone rings. */
  readonly silent: boolean
  readonly messages: readonly { readonly type: string; readonly quoteToken?: string }[]
}

const QUOTABLE = ['text', 'textV2', 'sticker', 'image', 'video', 'template', 'flex']

/** Gives messages their ids and quote tokens; those that reach nobody have them all the same. */
export function nameMessages({ messages }: MessageSending, now: number): SentMessage[] {
  return messages.map(({ type }) => ({
    id: newMessageId(now),
    ...(QUOTABLE.includes(type) && { quoteToken: newQuoteToken() }),
  }))
}

/** Puts the messages into a chat; `cost` is what they count of the monthly quota there. */
export function showIn(
  { chats, knownMessages }: Platform,
  chatId: string,
  sending: MessageSending,
  as: { readonly via: 'push' | 'reply'; readonly at: number; readonly cost: number },
): SentMessage[] {
  const sentMessages = nameMessages(sending, as.at)
  sending.messages.forEach(({ type }, place) => {
    const named = sentMessages[place]
    if (named !== undefined) knownMessages.add({ ...named, chatId, type })
  })
  chats.add(chatId, { ...sending, ...as, sentMessages })
  return sentMessages
}

/** Refuses to quote what was not said in the same chat: a quote token works there and nowhere else. */
export function refuseForeignQuotes(
  { knownMessages }: Platform,
  chatIds: readonly string[],
  { messages }: MessageSending,
): ApiAnswer | undefined {
  const problems = messages.flatMap(({ quoteToken }, place) =>
    quoteToken === undefined || chatIds.every((chatId) => knownMessages.isQuotable(chatId, quoteToken))
      ? []
      : [{ message: 'invalid quoteToken', property: `messages[${place}].quoteToken` }],
  )
  return problems.length > 0 ? refuseBody(problems) : undefined
}
