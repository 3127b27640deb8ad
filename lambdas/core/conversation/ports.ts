import type { PushOutcome } from '../report/model.ts'
import type { ReporterLanguage } from '../shared/language.ts'
import type { Chat } from './chat.ts'
import type { Prompt } from './prompt.ts'

/** The chats, one item each. Every method throws where the store does not answer. */
export interface Chats {
  load(userId: string): Promise<Chat | undefined>
  /** Saves what taking this event in has changed; undefined where somebody else has saved since it was loaded. */
  save(chat: Chat, eventId: string): Promise<Chat | undefined>
  /** Forgets what these events owed; with none named, only sets right when the chat is due. */
  settle(chat: Chat, eventIds: readonly string[]): Promise<void>
  /** Forgets the effects of an event and keeps its words, which could not be said yet. */
  effectsDone(userId: string, eventId: string): Promise<void>
}

/** What LINE says of a citizen's language (BCP 47), which may be nothing; not known where it did not answer. */
export type ProfileLanguage =
  | { readonly isKnown: true; readonly language?: string }
  | { readonly isKnown: false }

/** LINE, in the 1:1 chat with a reporter. Returns what LINE answered and never throws because of LINE. */
export interface ReporterMessenger {
  reply(replyToken: string, language: ReporterLanguage, prompts: readonly Prompt[]): Promise<PushOutcome>
  push(
    userId: string,
    language: ReporterLanguage,
    prompts: readonly Prompt[],
    retryKey: string,
  ): Promise<PushOutcome>
  /** Links the rich menu of this language to the user; if LINE refuses, the Thai menu stays. */
  showMenu(userId: string, language: ReporterLanguage): Promise<void>
  languageOf(userId: string): Promise<ProfileLanguage>
}
