import { parseOfficerNumber } from '../officers/officer.ts'
import type { ConversationAt } from './conversation-state.ts'
import { keepConversation, repeatQuestion, type StepResult } from './question.ts'
import { continueReporting, type ReportingInput } from './reporting.ts'
import {
  beginSession,
  type EventContext,
  isBeforeSession,
  isCurrentSession,
  isLateEvent,
  touchConversation,
} from './session.ts'
import { leaveConversation } from './standing.ts'
import { passOnMessage } from './talk.ts'

type Registering = ConversationAt<'registering'>

/** Asks an officer to prove who they are. */
export const beginRegistration = (from: ConversationAt<'idle' | 'reported'>, on: EventContext): StepResult =>
  repeatQuestion(
    { step: 'registering', session: beginSession(on), ...(from.step === 'reported' && { previous: from }) },
    on,
  )

/** An emergency goes first: what belongs to a report ends the registration. */
export const continueRegistration = (
  state: Registering,
  input: ReportingInput,
  on: EventContext,
): StepResult => {
  switch (input.kind) {
    case 'start':
    case 'category':
    case 'place':
      if (isBeforeSession(state, on)) return repeatQuestion(touchConversation(state, on), on)
      return continueReporting(state.previous ?? { step: 'idle' }, input, on)
    case 'cancel':
      if (!isCurrentSession(state, input.session))
        return repeatQuestion(touchConversation(state, on), on, { kind: 'staleButton' })
      if (isLateEvent(state, on)) return repeatQuestion(touchConversation(state, on), on)
      return keepConversation(leaveConversation(state, on.at, on), { kind: 'notRegistering' })
    case 'clock':
      return keepConversation(state)
    case 'follow':
      return repeatQuestion(touchConversation(state, on), on)
    case 'typing':
    case 'knownPhone':
    case 'unknownButton':
      return repeatQuestion(touchConversation(state, on), on, { kind: 'staleButton' })
    case 'phone':
    case 'skipPhone':
    case 'invalidPhone':
    case 'invalidPlace':
    case 'unclear':
      return state.number === undefined ? numberGiven(state, on) : phoneGiven(state, state.number, input, on)
  }
}

const numberGiven = (state: Registering, on: EventContext): StepResult => {
  const number = on.said?.kind === 'text' ? parseOfficerNumber(on.said.text) : undefined
  if (number !== undefined) return repeatQuestion({ ...touchConversation(state, on), number }, on)
  return (
    passOnMessage(state, on) ?? repeatQuestion(touchConversation(state, on), on, { kind: 'notUnderstood' })
  )
}

const phoneGiven = (
  state: Registering,
  number: string,
  input: ReportingInput,
  on: EventContext,
): StepResult => {
  if (input.kind === 'phone') {
    const { phone } = input
    return {
      conversation: leaveConversation(state, on.at, on),
      prompts: [],
      effects: [{ kind: 'register', number, phone }],
    }
  }
  if (input.kind === 'invalidPhone')
    return repeatQuestion(touchConversation(state, on), on, { kind: 'phoneNotUnderstood' })
  return (
    passOnMessage(state, on) ?? repeatQuestion(touchConversation(state, on), on, { kind: 'notUnderstood' })
  )
}
