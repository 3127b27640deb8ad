import type { Conversation, ConversationAt, Unfinished } from './conversation-state.ts'
import { reportLapses } from './limits.ts'
import { type Occasion, sessionOf } from './session.ts'

type Reported = ConversationAt<'reported'>

/** Something is asked, and nothing of it has gone out yet. */
export type Open = Exclude<Conversation, ConversationAt<'idle' | 'reported'>>

export const isOpen = (state: Conversation): state is Open =>
  state.step !== 'idle' && state.step !== 'reported'

export const isUnfinished = (state: Conversation): state is Unfinished =>
  state.step === 'category' || state.step === 'place' || state.step === 'phone'

/** The report of theirs that is out, and that what they say may belong to. */
export const standing = (state: Conversation): Reported | undefined => {
  if (state.step === 'idle') return undefined
  return state.step === 'reported' ? state : state.previous
}

/** The same conversation with another account of the report that is out. */
export const withStanding = (state: Conversation, reported: Reported): Conversation => {
  if (state.step === 'idle') return state
  return state.step === 'reported' ? reported : { ...state, previous: reported }
}

/** Whether neither side has spoken of a report for so long that what is said now is about something else. */
export const hasLapsed = (
  { session }: Reported,
  { now, toldAt = 0 }: Pick<Occasion, 'now' | 'toldAt'>,
): boolean => now - Math.max(session.heardAt, toldAt) >= reportLapses

/** Gives up what is open, as of a moment by LINE's clock: back to the report that is out, or to nothing. */
export const leave = (state: Open, at: number, on: Occasion): ConversationAt<'idle' | 'reported'> => {
  const { previous } = state
  if (!previous || hasLapsed(previous, on)) return { step: 'idle', endedAt: at }
  const lastEventAt = Math.max(previous.session.lastEventAt, at)
  return { ...previous, session: { ...previous.session, lastEventAt }, resumedAt: at }
}

/** When the citizen did something last, by LINE's clock. */
export const lastEventAt = (state: Open): number => sessionOf(state)?.lastEventAt ?? 0
