import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import { amendReport } from './amend.ts'
import { continueReport, submitReport } from './completion.ts'
import type { ChatInput, ConversationAt, UnfinishedReport } from './conversation-state.ts'
import { amendWindow } from './limits.ts'
import { keepConversation, repeatQuestion, type StepResult } from './question.ts'
import {
  beginSession,
  type EventContext,
  extendSession,
  isBeforeSession,
  isCurrentSession,
  isLateEvent,
  isOlderThan,
  newerAnswer,
  touchConversation,
} from './session.ts'
import { isOpenConversation, leaveConversation } from './standing.ts'
import { passOnMessage } from './talk.ts'

export type ReportingState = ConversationAt<'idle' | 'reported'> | UnfinishedReport

/** What reporting makes of what a citizen did; everything else is somebody else's. */
export type ReportingInput = Exclude<
  ChatInput,
  { kind: 'add' | 'askWho' | 'notSafe' | 'practise' | 'register' }
>

/** What may be an answer from an earlier session that comes only now. */
const isAnswer: ReadonlySet<ChatInput['kind']> = new Set(['category', 'place', 'phone'])

/** The three steps of a report, and what is added to it when it is out. */
export const continueReporting = (
  state: ReportingState,
  input: ReportingInput,
  on: EventContext,
): StepResult => {
  if (isAnswer.has(input.kind) && isBeforeSession(state, on))
    return repeatQuestion(touchConversation(state, on), on)
  switch (input.kind) {
    case 'clock':
      return keepConversation(state)
    case 'follow':
      return state.step === 'idle'
        ? keepConversation(state, { kind: 'greeting' })
        : repeatQuestion(touchConversation(state, on), on)
    case 'start':
      return started(state, input.inWords ?? false, on)
    case 'category':
      return chosen(state, input.category, input.session, on)
    case 'place':
      return pinned(state, input.place, on)
    case 'phone':
      return phoneGiven(state, input.phone, on)
    case 'knownPhone':
      if (!isCurrentSession(state, input.session)) return stale(state, on)
      return on.knownPhone
        ? phoneGiven(state, on.knownPhone, on)
        : repeatQuestion(touchConversation(state, on), on, { kind: 'notUnderstood' })
    case 'skipPhone':
      return phoneSkipped(state, input.session, on)
    case 'cancel':
      return cancelled(state, input.session, on)
    case 'typing':
      return isCurrentSession(state, input.session)
        ? keepConversation(touchConversation(state, on))
        : stale(state, on)
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
const repeat = (state: ReportingState, on: EventContext): StepResult =>
  passOnMessage(state, on) ?? repeatQuestion(touchConversation(state, on), on)

const started = (state: ReportingState, inWords: boolean, on: EventContext): StepResult => {
  switch (state.step) {
    case 'idle':
      return repeatQuestion({ step: 'category', session: beginSession(on) }, on)
    case 'reported':
      // Soon after a report, a cry for help is more likely about it than about something new.
      if (inWords && (isLateEvent(state, on) || on.now - state.reportedAt <= amendWindow)) {
        return (
          passOnMessage(state, on, { startsNew: true }) ?? repeatQuestion(touchConversation(state, on), on)
        )
      }
      if (isLateEvent(state, on)) return repeatQuestion(touchConversation(state, on), on)
      return repeatQuestion({ step: 'category', session: beginSession(on), previous: state }, on)
    default:
      return inWords ? repeat(state, on) : repeatQuestion(touchConversation(state, on), on)
  }
}

const stale = (state: ReportingState, on: EventContext): StepResult => {
  if (state.step !== 'idle') return repeatQuestion(touchConversation(state, on), on, { kind: 'staleButton' })
  return repeatQuestion({ step: 'category', session: beginSession(on) }, on, { kind: 'staleButton' })
}

const chosen = (
  state: ReportingState,
  category: Category,
  button: string | undefined,
  on: EventContext,
): StepResult => {
  if (button !== undefined && !isCurrentSession(state, button)) return stale(state, on)
  switch (state.step) {
    case 'idle':
      if (isLateEvent(state, on)) return repeatQuestion(state, on)
      return continueReport(
        { step: 'category', session: beginSession(on) },
        { category: { value: category, at: on.at } },
        on,
      )
    case 'category':
    case 'place':
    case 'phone':
      return continueReport(
        state,
        { category: newerAnswer(state.step === 'category' ? undefined : state.category, category, on) },
        on,
      )
    case 'reported':
      if (isOlderThan(state.category, on)) return repeatQuestion(touchConversation(state, on), on)
      // A digit typed after the report is more likely a word to the police than a change of mind.
      if (button === undefined) return repeat(state, on)
      if (category === state.category.value) return repeatQuestion(touchConversation(state, on), on)
      return amendReport(state, { kind: 'category', category }, on)
  }
}

const pinned = (state: ReportingState, place: Place, on: EventContext): StepResult => {
  const first = { place: { value: place, at: on.at } }
  switch (state.step) {
    case 'idle':
      if (isLateEvent(state, on)) return repeatQuestion(state, on)
      return continueReport({ step: 'category', session: beginSession(on) }, first, on)
    case 'category':
    case 'place':
    case 'phone':
      return continueReport(
        state,
        { place: newerAnswer(state.step === 'place' ? undefined : state.place, place, on) },
        on,
      )
    case 'reported':
      if (isOlderThan(state.place, on) || isGivenUp(state, on))
        return repeatQuestion(touchConversation(state, on), on)
      if (on.now - state.reportedAt > amendWindow && !isLateEvent(state, on) && !on.awaitsPin) {
        return continueReport({ step: 'category', session: beginSession(on), previous: state }, first, on)
      }
      return amendReport(state, { kind: 'place', place }, on)
  }
}

const phoneGiven = (state: ReportingState, number: PhoneNumber, on: EventContext): StepResult => {
  const phone = { value: number, at: on.at }
  switch (state.step) {
    case 'idle':
      if (isLateEvent(state, on)) return repeatQuestion(state, on)
      return repeatQuestion({ step: 'category', session: beginSession(on), phone }, on)
    case 'category':
    case 'place':
      return repeatQuestion(
        { ...state, session: extendSession(state.session, on), phone: newerAnswer(state.phone, number, on) },
        on,
      )
    case 'phone':
      return submitReport({ ...state, session: extendSession(state.session, on) }, phone, on)
    case 'reported':
      if ((state.phone && isOlderThan(state.phone, on)) || isGivenUp(state, on))
        return repeatQuestion(touchConversation(state, on), on)
      if (state.phone?.value === number) return repeat(state, on)
      return amendReport(state, { kind: 'phone', phone: number }, on)
  }
}

/** Whether an answer belongs to what was given up before this report was taken up again. */
const isGivenUp = ({ resumedAt }: ConversationAt<'reported'>, { at }: EventContext): boolean =>
  resumedAt !== undefined && at < resumedAt

const phoneSkipped = (state: ReportingState, button: string | undefined, on: EventContext): StepResult => {
  if (button !== undefined && !isCurrentSession(state, button)) return stale(state, on)
  if (state.step === 'phone')
    return submitReport({ ...state, session: extendSession(state.session, on) }, undefined, on)
  return repeat(state, on)
}

const cancelled = (state: ReportingState, button: string | undefined, on: EventContext): StepResult => {
  if (button !== undefined && !isCurrentSession(state, button)) return stale(state, on)
  if (state.step === 'idle') return keepConversation(state, { kind: 'nothingToCancel' })
  if (isLateEvent(state, on)) return repeatQuestion(touchConversation(state, on), on)
  if (!isOpenConversation(state)) return amendReport(state, { kind: 'mistaken' }, on)
  const after = leaveConversation(state, on.at, on)
  return keepConversation(after, {
    kind: 'cancelled',
    ...(after.step === 'reported' && { report: after.report }),
  })
}

/** Free words and what cannot be read: passed on where a report is out, and no answer to what is asked. */
const unread = (
  state: ReportingState,
  why: 'notUnderstood' | 'phoneNotUnderstood' | 'placeNotUnderstood',
  on: EventContext,
): StepResult => {
  const isTry = state.step === 'phone' && why === 'phoneNotUnderstood'
  // A number too long for a room or a house was meant to be called.
  const digits = on.said?.kind === 'text' ? on.said.text.replace(/\D/g, '').length : 0
  const first = why === 'phoneNotUnderstood' && digits >= 8 ? ([{ kind: why }] as const) : []
  const passed = isTry ? undefined : passOnMessage(state, on, { first })
  if (passed) return passed
  if (state.step === 'idle' && why === 'notUnderstood') return repeatQuestion(state, on)
  return repeatQuestion(touchConversation(state, on), on, { kind: why })
}
