import type { Said } from '../report/talk.ts'
import { crockfordHash } from '../shared/hash.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Conversation, Given, Session } from './conversation-state.ts'

/** Who did it, under which webhook event, when by LINE's clock and when by ours (epoch ms). */
export interface Occasion {
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
export const touch = <State extends Conversation>(state: State, on: Occasion): State => {
  if (state.step === 'idle') return state
  if (state.step === 'practising') return { ...state, stage: touch(state.stage, on) }
  return { ...state, session: heard(state.session, on) }
}

/** The session that is going on, if any. */
export const sessionOf = (state: Conversation): Session | undefined => {
  if (state.step === 'idle') return undefined
  return state.step === 'practising' ? state.stage.session : state.session
}

/** Whether a button belongs to the conversation that is going on. */
export const isCurrent = (state: Conversation, session: string | undefined): boolean => {
  const current = sessionOf(state)
  return current !== undefined && (session === undefined || session === current.id)
}

/** Whether an event is from before what the citizen did last: it came late and may not undo that. */
export const isLate = (state: Conversation, on: Occasion): boolean =>
  state.step === 'idle' ? on.at < (state.endedAt ?? 0) : on.at < (sessionOf(state)?.lastEventAt ?? 0)

/** The later of two answers to the same question. */
export const newer = <Answer>(old: Given<Answer> | undefined, value: Answer, on: Occasion): Given<Answer> =>
  old && old.at > on.at ? old : { value, at: on.at }

/** Whether an answer was given after this event happened. */
export const isOlder = (given: Given<unknown>, on: Occasion): boolean => on.at < given.at

/** An answer may overtake the start by this much and still belong to it (ms). */
const overtakes = 60_000

/** Whether an event is from before the session, as far as events overtake each other. */
export const isBeforeSession = (state: Conversation, on: Occasion): boolean =>
  on.at < (sessionOf(state)?.startedAt ?? 0) - overtakes
