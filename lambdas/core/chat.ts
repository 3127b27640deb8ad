import { newConversation, step } from './conversation.ts'
import type { Conversation, Effect, Input } from './conversation-state.ts'
import type { PhoneNumber } from './phone.ts'
import type { Prompt } from './prompt.ts'
import type { Occasion } from './session.ts'
import type { Language } from './texts/catalogue.ts'

/** How many webhook events a chat remembers, so that a repeated one has no second effect. */
export const rememberedEvents = 20

/** What an event still owes: nothing is forgotten if the process dies between two of these. */
export interface Pending {
  /** When the event was taken in (epoch ms). */
  readonly at: number
  readonly effects: readonly Effect[]
  readonly prompts: readonly Prompt[]
}

/** A citizen's 1:1 chat with the official account. */
export interface Chat {
  readonly userId: string
  /** Counts the saves; 0 has never been saved. */
  readonly version: number
  readonly language: Language
  readonly conversation: Conversation
  readonly recentEvents: readonly string[]
  readonly pending: Readonly<Record<string, Pending>>
  /** The number of the last report that had one. */
  readonly knownPhone?: PhoneNumber
}

export const newChat = (userId: string, language: Language): Chat => ({
  userId,
  version: 0,
  language,
  conversation: newConversation,
  recentEvents: [],
  pending: {},
})

export const remembers = (chat: Chat, eventId: string): boolean => chat.recentEvents.includes(eventId)

/** Takes one event in: what it changes, and what it owes from now on. */
export const takeIn = (chat: Chat, input: Input, on: Omit<Occasion, 'userId' | 'knownPhone'>): Chat => {
  const result = step(chat.conversation, input, {
    ...on,
    userId: chat.userId,
    ...(chat.knownPhone && { knownPhone: chat.knownPhone }),
  })
  const owes = result.effects.length > 0 || result.prompts.length > 0
  const phone = givenPhone(result.effects)
  return {
    ...chat,
    conversation: result.conversation,
    recentEvents: [...chat.recentEvents, on.eventId].slice(-rememberedEvents),
    pending: owes
      ? { ...chat.pending, [on.eventId]: { at: on.now, effects: result.effects, prompts: result.prompts } }
      : chat.pending,
    ...(phone && { knownPhone: phone }),
  }
}

const givenPhone = (effects: readonly Effect[]): PhoneNumber | undefined => {
  for (const effect of effects) {
    if (effect.kind === 'submit' && effect.phone) return effect.phone
    if (effect.kind === 'amend' && effect.amendment.kind === 'phone') return effect.amendment.phone
  }
  return undefined
}

/** How long somebody who took an event in may take before the sweep does what is still owed. */
export const pendingGrace = 30_000

/** When somebody must look at this chat again, if ever (epoch ms). */
export const chatDueAt = (chat: Chat): number | undefined => {
  const pending = Object.values(chat.pending).map(({ at }) => at + pendingGrace)
  const release = chat.conversation.step === 'phone' ? [chat.conversation.releaseAt] : []
  const times = [...pending, ...release]
  return times.length > 0 ? Math.min(...times) : undefined
}
