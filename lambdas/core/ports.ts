import type { Chat } from './conversation/chat.ts'
import type { Prompt } from './conversation/prompt.ts'
import type { Address } from './delivery/select-units.ts'
import type { StationHit } from './delivery/station-match.ts'
import type { Notice, PushOutcome } from './report/notices/notice.ts'
import type { Report } from './report/report.ts'
import type { ReportId } from './report/report-id.ts'
import type { Scene } from './report/scene.ts'
import type { FileState, Talk } from './report/talk.ts'
import type { GroupAnswer } from './responses/group-answer.ts'
import type { Category } from './shared/category.ts'
import type { Point } from './shared/place.ts'
import type { Unit } from './shared/unit.ts'
import type { Language } from './texts/catalogue.ts'

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
  /**
   * Saves a report under its version; undefined where somebody else has saved (or created it) since.
   * @param from the scenes in which this change is allowed: in any other the store refuses it as well
   */
  save(report: Report, from?: readonly Scene[]): Promise<Report | undefined>
}

/** What was said about reports after they went out. Every method throws where the store does not answer. */
export interface Talks {
  /** Adds it unless it is there already. */
  add(talk: Talk): Promise<void>
  /** Those of a report with these keys, in their order; what is not there is left out. */
  load(report: ReportId, keys: readonly string[]): Promise<readonly Talk[]>
  /** Writes down what became of its file, unless that is written already, and gives it as it then stands. */
  fileIs(talk: Talk, file: FileState): Promise<Talk>
}

/** Which report a message in a group is about. Every method throws where the store does not answer. */
export interface CardIndex {
  remember(groupId: string, report: ReportId, messageIds: readonly string[]): Promise<void>
  /** The report that a message of ours in this group was about, or that has this case code in it. */
  find(
    groupId: string,
    by: { readonly messageId: string } | { readonly caseCode: string },
  ): Promise<ReportId | undefined>
}

/** One report on the map, for as long as another could be of the same incident. */
export interface Sighting {
  readonly report: ReportId
  readonly userId: string
  readonly category: Category
  readonly point: Point
  readonly at: number
}

/** Where reports of the last minutes are. Every method throws where the store does not answer. */
export interface Nearby {
  put(sighting: Sighting): Promise<void>
  /** Those of the same category in its neighbourhood (150 m at least) accepted since then; more may come along. */
  around(sighting: Sighting, since: number): Promise<readonly Sighting[]>
}

/** What is owed and overdue, from the sparse index. */
export interface Overdue {
  /** Everything that is due in this span of time, both ends included, a page at a time, oldest first within a shard. */
  pages(span: { readonly from: number; readonly to: number }): AsyncIterable<readonly Due[]>
}

export interface Due {
  readonly owner: Owner
  readonly at: number
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
  /** @param talks what the notice passes on */
  notify(report: Report, notice: Notice, talks: readonly Talk[]): Promise<PushOutcome>
  replyInGroup(replyToken: string, answer: GroupAnswer): Promise<PushOutcome>
  pushToGroup(groupId: string, answer: GroupAnswer, retryKey: string): Promise<PushOutcome>
  /** What LINE calls a member of a group; undefined where it does not say so in time. */
  memberName(groupId: string, userId: string): Promise<string | undefined>
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
  | 'UnacknowledgedReport'
  | 'TeamUnreachable'
  | 'UnitUnlinked'
  | 'LineReserveReached'
  | 'DutyPhoneFailed'
  | 'FileNotKept'
  | 'TallyBehind'
  | 'TallyRepaired'
  | 'ExportFailed'
  | 'SettingsIgnored'

export interface Watch {
  raise(signal: Signal, count?: number): void
}
