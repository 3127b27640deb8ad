import type { Amendment } from '../report/amendment.ts'
import type { ChatInput, Conversation, ConversationAt } from './conversation-state.ts'
import { maxAmendments, maxPinMoves } from './limits.ts'
import { openQuestion, type StepResult } from './question.ts'
import { type EventContext, extendSession, touchConversation } from './session.ts'
import { currentReport, withCurrentReport } from './standing.ts'

type Reported = ConversationAt<'reported'>
/** A whole report once more counts for itself. */
type Addition = Exclude<Amendment, { kind: 'again' }>

/** Adds to a report that is out, as long as it has not been added to too often. */
export const amendReport = (state: Reported, amendment: Addition, on: EventContext): StepResult => {
  const { report } = state
  const isMove = amendment.kind === 'place'
  // Officers who look for the place have asked for this pin.
  const isOneMoveTooMany = isMove && state.moves >= maxPinMoves && !on.awaitsPin
  if (state.amendments >= maxAmendments || isOneMoveTooMany) {
    return {
      conversation: touchConversation(state, on),
      prompts: [{ kind: 'notPassedOn', report }],
      effects: [],
    }
  }
  const conversation: Reported = {
    ...state,
    ...changed(amendment, on),
    session: extendSession(state.session, on),
    amendments: state.amendments + 1,
    moves: state.moves + (isMove ? 1 : 0),
  }
  return {
    conversation,
    prompts: [{ kind: 'amended', report, what: amendment.kind }],
    effects: [{ kind: 'amend', report, amendment }],
  }
}

const changed = (amendment: Addition, { at }: EventContext): Partial<Reported> => {
  switch (amendment.kind) {
    case 'phone':
      return { phone: { value: amendment.phone, at } }
    case 'category':
      return { category: { value: amendment.category, at } }
    case 'place':
      return { place: { value: amendment.place, at } }
    case 'chatOnly':
    case 'who':
    case 'mistaken':
      return {}
  }
}

/** A button that names its report, whatever else is going on; that goes on. Whose report it is, is not known here. */
export const pressReportButton = (
  state: Conversation,
  input: Extract<ChatInput, { kind: 'add' | 'askWho' | 'notSafe' }>,
  on: EventContext,
): StepResult => {
  const { report } = input
  const now = touchConversation(state, on)
  switch (input.kind) {
    case 'askWho':
      return {
        conversation: now,
        prompts: [{ kind: 'askWho', report }, ...openQuestion(now, on)],
        effects: [],
      }
    case 'notSafe':
      return { conversation: now, prompts: openQuestion(now, on), effects: [{ kind: 'reopen', report }] }
    case 'add': {
      const { amendment } = input
      const reported = currentReport(state)
      if (reported?.report !== report) {
        return {
          conversation: now,
          prompts: [{ kind: 'amended', report, what: amendment.kind }, ...openQuestion(now, on)],
          effects: [{ kind: 'amend', report, amendment }],
        }
      }
      const { conversation, prompts, effects } = amendReport(reported, amendment, on)
      const after = conversation.step === 'reported' ? withCurrentReport(now, conversation) : now
      return { conversation: after, prompts: [...prompts, ...openQuestion(after, on)], effects }
    }
  }
}
