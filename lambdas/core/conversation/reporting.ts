import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import { amended } from './amend.ts'
import { onward, submit } from './completion.ts'
import type { ConversationAt, Input, Unfinished } from './conversation-state.ts'
import { amendWindow } from './limits.ts'
import { type Step, say, stay } from './question.ts'
import {
  begin,
  heard,
  isBeforeSession,
  isCurrent,
  isLate,
  isOlder,
  newer,
  type Occasion,
  touch,
} from './session.ts'
import { isOpen, leave } from './standing.ts'
import { passOn } from './talk.ts'

export type Reporting = ConversationAt<'idle' | 'reported'> | Unfinished

/** What reporting makes of what a citizen did; everything else is somebody else's. */
export type ReportingInput = Exclude<Input, { kind: 'add' | 'askWho' | 'notSafe' | 'practise' | 'register' }>

/** What may be an answer from an earlier session that comes only now. */
const isAnswer: ReadonlySet<Input['kind']> = new Set(['category', 'place', 'phone'])

/** The three steps of a report, and what is added to it when it is out. */
export const reporting = (state: Reporting, input: ReportingInput, on: Occasion): Step => {
  if (isAnswer.has(input.kind) && isBeforeSession(state, on)) return say(touch(state, on), on)
  switch (input.kind) {
    case 'clock':
      return stay(state)
    case 'follow':
      return state.step === 'idle' ? stay(state, { kind: 'greeting' }) : say(touch(state, on), on)
    case 'start':
      return started(state, input.inWords ?? false, on)
    case 'category':
      return chosen(state, input.category, input.session, on)
    case 'place':
      return pinned(state, input.place, on)
    case 'phone':
      return phoneGiven(state, input.phone, on)
    case 'knownPhone':
      if (!isCurrent(state, input.session)) return stale(state, on)
      return on.knownPhone
        ? phoneGiven(state, on.knownPhone, on)
        : say(touch(state, on), on, { kind: 'notUnderstood' })
    case 'skipPhone':
      return phoneSkipped(state, input.session, on)
    case 'cancel':
      return cancelled(state, input.session, on)
    case 'typing':
      return isCurrent(state, input.session) ? stay(touch(state, on)) : stale(state, on)
    case 'unknownButton':
      return stale(state, on)
    case 'invalidPlace':
      return unread(state, 'placeNotUnderstood', on)
    case 'invalidPhone':
      return unread(state, 'phoneNotUnderstood', on)
    case 'unclear':
      return unread(state, 'notUnderstood', on)
  }
}

/** Says where the conversation stands, unless these are words that somebody can be told. */
const repeat = (state: Reporting, on: Occasion): Step => passOn(state, on) ?? say(touch(state, on), on)

const started = (state: Reporting, inWords: boolean, on: Occasion): Step => {
  switch (state.step) {
    case 'idle':
      return say({ step: 'category', session: begin(on) }, on)
    case 'reported':
      // Soon after a report, a cry for help is more likely about it than about something new.
      if (inWords && (isLate(state, on) || on.now - state.reportedAt <= amendWindow)) {
        return passOn(state, on, { startsNew: true }) ?? say(touch(state, on), on)
      }
      if (isLate(state, on)) return say(touch(state, on), on)
      return say({ step: 'category', session: begin(on), previous: state }, on)
    default:
      return inWords ? repeat(state, on) : say(touch(state, on), on)
  }
}

const stale = (state: Reporting, on: Occasion): Step => {
  if (state.step !== 'idle') return say(touch(state, on), on, { kind: 'staleButton' })
  return say({ step: 'category', session: begin(on) }, on, { kind: 'staleButton' })
}

const chosen = (state: Reporting, category: Category, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return onward(
        { step: 'category', session: begin(on) },
        { category: { value: category, at: on.at } },
        on,
      )
    case 'category':
    case 'place':
    case 'phone':
      return onward(
        state,
        { category: newer(state.step === 'category' ? undefined : state.category, category, on) },
        on,
      )
    case 'reported':
      if (isOlder(state.category, on)) return say(touch(state, on), on)
      // A digit typed after the report is more likely a word to the police than a change of mind.
      if (button === undefined) return repeat(state, on)
      if (category === state.category.value) return say(touch(state, on), on)
      return amended(state, { kind: 'category', category }, on)
  }
}

const pinned = (state: Reporting, place: Place, on: Occasion): Step => {
  const first = { place: { value: place, at: on.at } }
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return onward({ step: 'category', session: begin(on) }, first, on)
    case 'category':
    case 'place':
    case 'phone':
      return onward(state, { place: newer(state.step === 'place' ? undefined : state.place, place, on) }, on)
    case 'reported':
      if (isOlder(state.place, on) || isGivenUp(state, on)) return say(touch(state, on), on)
      if (on.now - state.reportedAt > amendWindow && !isLate(state, on) && !on.awaitsPin) {
        return onward({ step: 'category', session: begin(on), previous: state }, first, on)
      }
      return amended(state, { kind: 'place', place }, on)
  }
}

const phoneGiven = (state: Reporting, number: PhoneNumber, on: Occasion): Step => {
  const phone = { value: number, at: on.at }
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return say({ step: 'category', session: begin(on), phone }, on)
    case 'category':
    case 'place':
      return say({ ...state, session: heard(state.session, on), phone: newer(state.phone, number, on) }, on)
    case 'phone':
      return submit({ ...state, session: heard(state.session, on) }, phone, on)
    case 'reported':
      if ((state.phone && isOlder(state.phone, on)) || isGivenUp(state, on)) return say(touch(state, on), on)
      if (state.phone?.value === number) return repeat(state, on)
      return amended(state, { kind: 'phone', phone: number }, on)
  }
}

/** Whether an answer belongs to what was given up before this report was taken up again. */
const isGivenUp = ({ resumedAt }: ConversationAt<'reported'>, { at }: Occasion): boolean =>
  resumedAt !== undefined && at < resumedAt

const phoneSkipped = (state: Reporting, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  if (state.step === 'phone') return submit({ ...state, session: heard(state.session, on) }, undefined, on)
  return repeat(state, on)
}

const cancelled = (state: Reporting, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  if (state.step === 'idle') return stay(state, { kind: 'nothingToCancel' })
  if (isLate(state, on)) return say(touch(state, on), on)
  if (!isOpen(state)) return amended(state, { kind: 'mistaken' }, on)
  const after = leave(state, on.at, on)
  return stay(after, { kind: 'cancelled', ...(after.step === 'reported' && { report: after.report }) })
}

/** Free words and what cannot be read: passed on where a report is out, and no answer to what is asked. */
const unread = (
  state: Reporting,
  why: 'notUnderstood' | 'phoneNotUnderstood' | 'placeNotUnderstood',
  on: Occasion,
): Step => {
  const isTry = state.step === 'phone' && why === 'phoneNotUnderstood'
  // A number too long for a room or a house was meant to be called.
  const digits = on.said?.kind === 'text' ? on.said.text.replace(/\D/g, '').length : 0
  const first = why === 'phoneNotUnderstood' && digits >= 8 ? ([{ kind: why }] as const) : []
  const passed = isTry ? undefined : passOn(state, on, { first })
  if (passed) return passed
  if (state.step === 'idle' && why === 'notUnderstood') return say(state, on)
  return say(touch(state, on), on, { kind: why })
}
