import type { Conversation, Given, Session } from './conversation-state.ts'
import { crockfordHash } from './hash.ts'
import type { PhoneNumber } from './phone.ts'

/** Who did it, under which webhook event, when by LINE's clock and when by ours (epoch ms). */
export interface Occasion {
  readonly userId: string
  readonly eventId: string
  readonly at: number
  readonly now: number
  /** The number that this citizen gave in an earlier report. */
  readonly knownPhone?: PhoneNumber
}

/** A session that begins with this event. */
export const begin = (on: Occasion): Session => ({
  id: crockfordHash(10, on.userId, on.eventId),
  startedAt: on.at,
  lastEventAt: on.at,
  heardAt: on.now,
})

/** The session after this event. */
export const heard = (session: Session, on: Occasion): Session => ({
  ...session,
  lastEventAt: Math.max(session.lastEventAt, on.at),
  heardAt: on.now,
})

/** A conversation that has been heard of and otherwise stands. */
export const touch = (state: Conversation, on: Occasion): Conversation =>
  state.step === 'idle' ? state : { ...state, session: heard(state.session, on) }

/** Whether a button belongs to the conversation that is going on. */
export const isCurrent = (state: Conversation, session: string | undefined): boolean =>
  state.step !== 'idle' && (session === undefined || session === state.session.id)

/** Whether an event is from before what the citizen did last: it came late and may not undo that. */
export const isLate = (state: Conversation, on: Occasion): boolean =>
  state.step === 'idle' ? on.at < (state.endedAt ?? 0) : on.at < state.session.lastEventAt

/** The later of two answers to the same question. */
export const newer = <Answer>(old: Given<Answer> | undefined, value: Answer, on: Occasion): Given<Answer> =>
  old && old.at > on.at ? old : { value, at: on.at }

/** Whether an answer was given after this event happened. */
export const isOlder = (given: Given<unknown>, on: Occasion): boolean => on.at < given.at

/** An answer may overtake the start by this much and still belong to it (ms). */
const overtakes = 60_000

/** Whether an event is from before the session, as far as events overtake each other. */
export const isBeforeSession = (state: Conversation, on: Occasion): boolean =>
  state.step !== 'idle' && on.at < state.session.startedAt - overtakes
