import type { Said } from '../report/talk.ts'
import { crockfordHash } from '../shared/hash.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Conversation, Session, TimedAnswer } from './conversation-state.ts'

/** Who did it, under which webhook event, when by LINE's clock and when by ours (epoch ms). */
export interface EventContext {
  readonly userId: string
  readonly eventId: string
  readonly at: number
  readonly now: number
  /** The number that this citizen gave in an earlier report. */
  readonly knownPhone?: PhoneNumber
  /** Their own words, picture or voice, where it was that and no button. */
  readonly said?: Said
  /** The officers are looking for the place of their report, or have given it up. */
  readonly awaitsPin?: true
  /** When the service told them something of their report last. */
  readonly toldAt?: number
}

/** A session that begins with this event. */
export const beginSession = (on: EventContext): Session => ({
  id: crockfordHash(10, on.userId, on.eventId),
  startedAt: on.at,
  lastEventAt: on.at,
  heardAt: on.now,
})

/** The session after this event. */
export const extendSession = (session: Session, on: EventContext): Session => ({
  ...session,
  lastEventAt: Math.max(session.lastEventAt, on.at),
  heardAt: on.now,
})

/** A conversation that has been heard of and otherwise stands. */
export const touchConversation = <State extends Conversation>(state: State, on: EventContext): State => {
  if (state.step === 'idle') return state
  if (state.step === 'practising') return { ...state, stage: touchConversation(state.stage, on) }
  return { ...state, session: extendSession(state.session, on) }
}

/** The session that is going on, if any. */
export const sessionOf = (state: Conversation): Session | undefined => {
  if (state.step === 'idle') return undefined
  return state.step === 'practising' ? state.stage.session : state.session
}

/** Whether a button belongs to the conversation that is going on. */
export const isCurrentSession = (state: Conversation, session: string | undefined): boolean => {
  const current = sessionOf(state)
  return current !== undefined && (session === undefined || session === current.id)
}

/** Whether an event is from before what the citizen did last: it came late and may not undo that. */
export const isLateEvent = (state: Conversation, on: EventContext): boolean =>
  state.step === 'idle' ? on.at < (state.endedAt ?? 0) : on.at < (sessionOf(state)?.lastEventAt ?? 0)

/** The later of two answers to the same question. */
export const newerAnswer = <Answer>(
  old: TimedAnswer<Answer> | undefined,
  value: Answer,
  on: EventContext,
): TimedAnswer<Answer> => (old && old.at > on.at ? old : { value, at: on.at })

/** Whether an answer was given after this event happened. */
export const isOlderThan = (given: TimedAnswer<unknown>, on: EventContext): boolean => on.at < given.at

/** An answer may overtake the start by this much and still belong to it (ms). */
const overtakes = 60_000

/** Whether an event is from before the session, as far as events overtake each other. */
export const isBeforeSession = (state: Conversation, on: EventContext): boolean =>
  on.at < (sessionOf(state)?.startedAt ?? 0) - overtakes
