import type { Conversation, ConversationAt, UnfinishedReport } from './conversation-state.ts'
import { reportLapses } from './limits.ts'
import { type EventContext, sessionOf } from './session.ts'

type Reported = ConversationAt<'reported'>

/** Something is asked, and nothing of it has gone out yet. */
export type OpenConversation = Exclude<Conversation, ConversationAt<'idle' | 'reported'>>

export const isOpenConversation = (state: Conversation): state is OpenConversation =>
  state.step !== 'idle' && state.step !== 'reported'

export const isUnfinished = (state: Conversation): state is UnfinishedReport =>
  state.step === 'category' || state.step === 'place' || state.step === 'phone'

/** The report of theirs that is out, and that what they say may belong to. */
export const currentReport = (state: Conversation): Reported | undefined => {
  if (state.step === 'idle') return undefined
  return state.step === 'reported' ? state : state.previous
}

/** The same conversation with another account of the report that is out. */
export const withCurrentReport = (state: Conversation, reported: Reported): Conversation => {
  if (state.step === 'idle') return state
  return state.step === 'reported' ? reported : { ...state, previous: reported }
}

/** Whether neither side has spoken of a report for so long that what is said now is about something else. */
export const hasReportLapsed = (
  { session }: Reported,
  { now, toldAt = 0 }: Pick<EventContext, 'now' | 'toldAt'>,
): boolean => now - Math.max(session.heardAt, toldAt) >= reportLapses

/** Gives up what is open, as of a moment by LINE's clock: back to the report that is out, or to nothing. */
export const leaveConversation = (
  state: OpenConversation,
  at: number,
  on: EventContext,
): ConversationAt<'idle' | 'reported'> => {
  const { previous } = state
  if (!previous || hasReportLapsed(previous, on)) return { step: 'idle', endedAt: at }
  const lastEventAt = Math.max(previous.session.lastEventAt, at)
  return { ...previous, session: { ...previous.session, lastEventAt }, resumedAt: at }
}

/** When the citizen did something last, by LINE's clock. */
export const lastEventAt = (state: OpenConversation): number => sessionOf(state)?.lastEventAt ?? 0
