import type { Chat } from './chat.ts'
import type { Notice, PushOutcome } from './notice.ts'
import type { Point } from './place.ts'
import type { Prompt } from './prompt.ts'
import type { Report } from './report.ts'
import type { ReportId } from './report-id.ts'
import type { Address } from './routing.ts'
import type { StationHit } from './station-match.ts'
import type { Language } from './texts/catalogue.ts'
import type { Unit } from './unit.ts'

/** Epoch milliseconds. */
export type Clock = () => number

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

/** The reports, one item each. Every method throws where the store does not answer. */
export interface Reports {
  load(id: ReportId): Promise<Report | undefined>
  /** Saves a report under its version; undefined where somebody else has saved (or created it) since. */
  save(report: Report): Promise<Report | undefined>
}

/** What is owed and overdue, from the sparse index. */
export interface Overdue {
  /** Everything that was due before the moment, a page at a time, oldest first within a shard. */
  pages(before: number): AsyncIterable<readonly Owner[]>
}

export type Owner =
  | { readonly kind: 'chat'; readonly userId: string }
  | { readonly kind: 'report'; readonly id: ReportId }

/** The roster of units. */
export interface Roster {
  all(): Promise<readonly Unit[]>
}

/** A roster that can be written, one whole unit at a time. */
export interface WritableRoster extends Roster {
  put(unit: Unit): Promise<void>
}

/** A place index, one attempt with a deadline each; undefined where it did not answer in time. */
export interface PlaceIndex {
  addressAt(point: Point): Promise<Address | undefined>
  policeStationsNear(point: Point): Promise<readonly StationHit[] | undefined>
}

/** What LINE says of a citizen's language (BCP 47), which may be nothing; not known where it did not answer. */
export type ProfileLanguage =
  | { readonly isKnown: true; readonly language?: string }
  | { readonly isKnown: false }

/** LINE, towards a citizen or a group. Answers with what came of it and never throws for LINE's sake. */
export interface Messenger {
  reply(replyToken: string, language: Language, prompts: readonly Prompt[]): Promise<PushOutcome>
  push(userId: string, language: Language, prompts: readonly Prompt[], retryKey: string): Promise<PushOutcome>
  notify(report: Report, notice: Notice): Promise<PushOutcome>
  replyInGroup(replyToken: string, text: string): Promise<PushOutcome>
  /** Gives this citizen the rich menu of their language; where LINE does not take it, they keep the Thai one. */
  showMenu(userId: string, language: Language): Promise<void>
  languageOf(userId: string): Promise<ProfileLanguage>
}

/** The fast path to the router. */
export interface ReportQueue {
  send(id: ReportId, delaySeconds?: number): Promise<void>
}

/** Where a chat's next moment and webhook bodies that could not be taken in wait. */
export interface Inbox {
  keepBody(body: string): Promise<void>
  wakeChat(userId: string, delaySeconds: number): Promise<void>
}

/** What a person must know of: counted as a metric, with an alarm on it. Carries no personal data. */
export type Signal =
  | 'UndeliverableReport'
  | 'MonthlyLimitReached'
  | 'LineRefused'
  | 'LineUnavailable'
  | 'SweepFoundOverdue'
  | 'PlaceSearchFailed'
  | 'FastPathFailed'
  | 'LineReserveReached'
  | 'DutyPhoneFailed'
  | 'UnitUnlinked'
  | 'FileNotKept'

export interface Watch {
  raise(signal: Signal, count?: number): void
}
