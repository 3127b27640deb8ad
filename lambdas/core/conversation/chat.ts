import type { ReporterLanguage } from '../shared/language.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import { newConversation, step } from './conversation.ts'
import type { ChatInput, Conversation, Effect } from './conversation-state.ts'
import type { Prompt } from './prompt.ts'
import type { EventContext } from './session.ts'

/** How many webhook events a chat remembers, so that a repeated one has no second effect. */
const rememberedEvents = 20

/** What an event still owes: nothing is forgotten if the process dies between two of these. */
export interface PendingWork {
  /** When the event was taken in (epoch ms). */
  readonly at: number
  /** Who took it in: where the answer to a save is lost, this tells whether it was one's own. */
  readonly by: string
  readonly effects: readonly Effect[]
  readonly prompts: readonly Prompt[]
}

/** A citizen's 1:1 chat with the official account. */
export interface Chat {
  readonly userId: string
  /** Counts the saves; 0 has never been saved. */
  readonly version: number
  /** Absent until LINE has said it. */
  readonly language?: ReporterLanguage
  readonly conversation: Conversation
  readonly recentEvents: readonly string[]
  readonly pending: Readonly<Record<string, PendingWork>>
  /** The number of the last report that had one. */
  readonly knownPhone?: PhoneNumber
}

export const newChat = (userId: string): Chat => ({
  userId,
  version: 0,
  conversation: newConversation,
  recentEvents: [],
  pending: {},
})

/** What a citizen is spoken to in. */
export const languageOfChat = ({ language }: Chat): ReporterLanguage => language ?? 'th'

export const hasProcessed = (chat: Chat, eventId: string): boolean => chat.recentEvents.includes(eventId)

/** One thing that happened in a chat, and who takes it in. */
export interface EventToApply {
  readonly input: ChatInput
  readonly on: Omit<EventContext, 'userId' | 'knownPhone'>
  readonly by: string
}

/** So many texts at once keep the chat's item below 400 KB, even if all of them are in Thai and as long as can be. */
const mostWaitingTalks = 12

const isTalk = ({ kind }: Effect): boolean => kind === 'talk'

/**
 * Takes one event in: what it changes, and what it owes from now on. An event cannot be from the future.
 * Throws where too many words are still waiting to be passed on; then the event has to be brought again.
 */
export const applyEvent = (chat: Chat, { input, on, by }: EventToApply): Chat => {
  const result = step(chat.conversation, input, {
    ...on,
    at: Math.min(on.at, on.now),
    userId: chat.userId,
    ...(chat.knownPhone && { knownPhone: chat.knownPhone }),
  })
  const { conversation, effects, prompts } = result
  const owes = effects.length > 0 || prompts.length > 0
  const waiting = Object.values(chat.pending).filter((one) => one.effects.some(isTalk))
  if (effects.some(isTalk) && waiting.length >= mostWaitingTalks) {
    throw new Error(`${mostWaitingTalks} texts of this chat wait to be passed on`)
  }
  const phone = givenPhone(effects)
  return {
    ...chat,
    conversation,
    recentEvents: [...chat.recentEvents, on.eventId].slice(-rememberedEvents),
    pending: owes ? { ...chat.pending, [on.eventId]: { at: on.now, by, effects, prompts } } : chat.pending,
    ...(phone && { knownPhone: phone }),
  }
}

const givenPhone = (effects: readonly Effect[]): PhoneNumber | undefined => {
  for (const effect of effects) {
    if (effect.kind === 'submit' && effect.phone) return effect.phone
    if (effect.kind !== 'amend') continue
    const { amendment } = effect
    if (amendment.kind === 'phone') return amendment.phone
    if (amendment.kind === 'again' && amendment.phone) return amendment.phone
  }
  return undefined
}

/** How long somebody who took an event in may take before the sweep does what is still owed. */
const pendingGrace = 30_000

/** The events whose work was left lying, oldest first. */
export const abandonedEvents = (chat: Chat, now: number): readonly string[] =>
  Object.entries(chat.pending)
    .filter(([, { at }]) => at + pendingGrace <= now)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([eventId]) => eventId)

/** When somebody must look at this chat again, if ever (epoch ms). */
export const chatDueAt = (chat: Chat): number | undefined => {
  const pending = Object.values(chat.pending).map(({ at }) => at + pendingGrace)
  const release = chat.conversation.step === 'phone' ? [chat.conversation.releaseAt] : []
  const times = [...pending, ...release]
  return times.length > 0 ? Math.min(...times) : undefined
}
