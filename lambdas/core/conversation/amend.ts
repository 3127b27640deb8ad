import type { Amendment } from '../report/amendment.ts'
import type { Conversation, ConversationAt, Input } from './conversation-state.ts'
import { mostAmendments, mostMoves } from './limits.ts'
import { askedAgain, type Step } from './question.ts'
import { heard, type Occasion, touch } from './session.ts'
import { standing, withStanding } from './standing.ts'

type Reported = ConversationAt<'reported'>
/** A whole report once more counts for itself. */
type Addition = Exclude<Amendment, { kind: 'again' }>

/** Adds to a report that is out, as long as it has not been added to too often. */
export const amended = (state: Reported, amendment: Addition, on: Occasion): Step => {
  const { report } = state
  const isMove = amendment.kind === 'place'
  // Officers who look for the place have asked for this pin.
  const isOneMoveTooMany = isMove && state.moves >= mostMoves && !on.awaitsPin
  if (state.amendments >= mostAmendments || isOneMoveTooMany) {
    return { conversation: touch(state, on), prompts: [{ kind: 'notPassedOn', report }], effects: [] }
  }
  const conversation: Reported = {
    ...state,
    ...changed(amendment, on),
    session: heard(state.session, on),
    amendments: state.amendments + 1,
    moves: state.moves + (isMove ? 1 : 0),
  }
  return {
    conversation,
    prompts: [{ kind: 'amended', report, what: amendment.kind }],
    effects: [{ kind: 'amend', report, amendment }],
  }
}

const changed = (amendment: Addition, { at }: Occasion): Partial<Reported> => {
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
export const pressed = (
  state: Conversation,
  input: Extract<Input, { kind: 'add' | 'askWho' | 'notSafe' }>,
  on: Occasion,
): Step => {
  const { report } = input
  const now = touch(state, on)
  switch (input.kind) {
    case 'askWho':
      return { conversation: now, prompts: [{ kind: 'askWho', report }, ...askedAgain(now, on)], effects: [] }
    case 'notSafe':
      return { conversation: now, prompts: askedAgain(now, on), effects: [{ kind: 'reopen', report }] }
    case 'add': {
      const { amendment } = input
      const reported = standing(state)
      if (reported?.report !== report) {
        return {
          conversation: now,
          prompts: [{ kind: 'amended', report, what: amendment.kind }, ...askedAgain(now, on)],
          effects: [{ kind: 'amend', report, amendment }],
        }
      }
      const { conversation, prompts, effects } = amended(reported, amendment, on)
      const after = conversation.step === 'reported' ? withStanding(now, conversation) : now
      return { conversation: after, prompts: [...prompts, ...askedAgain(after, on)], effects }
    }
  }
}
