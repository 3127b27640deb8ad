import { parseOfficerNumber } from '../officers/officer.ts'
import type { ConversationAt } from './conversation-state.ts'
import { type Step, say, stay } from './question.ts'
import { type ReportingInput, reporting } from './reporting.ts'
import { begin, isBeforeSession, isCurrent, isLate, type Occasion, touch } from './session.ts'
import { leave } from './standing.ts'
import { passOn } from './talk.ts'

type Registering = ConversationAt<'registering'>

/** Asks an officer to prove who they are. */
export const beginRegistration = (from: ConversationAt<'idle' | 'reported'>, on: Occasion): Step =>
  say({ step: 'registering', session: begin(on), ...(from.step === 'reported' && { previous: from }) }, on)

/** An emergency goes first: what belongs to a report ends the registration. */
export const registering = (state: Registering, input: ReportingInput, on: Occasion): Step => {
  switch (input.kind) {
    case 'start':
    case 'category':
    case 'place':
      if (isBeforeSession(state, on)) return say(touch(state, on), on)
      return reporting(state.previous ?? { step: 'idle' }, input, on)
    case 'cancel':
      if (!isCurrent(state, input.session)) return say(touch(state, on), on, { kind: 'staleButton' })
      if (isLate(state, on)) return say(touch(state, on), on)
      return stay(leave(state, on.at, on), { kind: 'notRegistering' })
    case 'clock':
      return stay(state)
    case 'follow':
      return say(touch(state, on), on)
    case 'typing':
    case 'knownPhone':
    case 'unknownButton':
      return say(touch(state, on), on, { kind: 'staleButton' })
    case 'phone':
    case 'skipPhone':
    case 'invalidPhone':
    case 'invalidPlace':
    case 'unclear':
      return state.number === undefined ? numberGiven(state, on) : phoneGiven(state, state.number, input, on)
  }
}

const numberGiven = (state: Registering, on: Occasion): Step => {
  const number = on.said?.kind === 'text' ? parseOfficerNumber(on.said.text) : undefined
  if (number !== undefined) return say({ ...touch(state, on), number }, on)
  return passOn(state, on) ?? say(touch(state, on), on, { kind: 'notUnderstood' })
}

const phoneGiven = (state: Registering, number: string, input: ReportingInput, on: Occasion): Step => {
  if (input.kind === 'phone') {
    const { phone } = input
    return {
      conversation: leave(state, on.at, on),
      prompts: [],
      effects: [{ kind: 'register', number, phone }],
    }
  }
  if (input.kind === 'invalidPhone') return say(touch(state, on), on, { kind: 'phoneNotUnderstood' })
  return passOn(state, on) ?? say(touch(state, on), on, { kind: 'notUnderstood' })
}
