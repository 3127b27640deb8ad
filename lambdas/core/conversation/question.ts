import type { Conversation, Effect } from './conversation-state.ts'
import type { Prompt } from './prompt.ts'
import type { EventContext } from './session.ts'

/** What comes of one thing that a citizen did. */
export interface StepResult {
  readonly conversation: Conversation
  readonly prompts: readonly Prompt[]
  readonly effects: readonly Effect[]
}

/** A conversation that stands, with these words. */
export const keepConversation = (conversation: Conversation, ...prompts: Prompt[]): StepResult => ({
  conversation,
  prompts,
  effects: [],
})

/** Says where the conversation stands, after whatever has to be said first. */
export const repeatQuestion = (
  conversation: Conversation,
  on: EventContext,
  ...first: Prompt[]
): StepResult => keepConversation(conversation, ...first, question(conversation, on))

/** The question that is open, once more, so that its buttons stand under the chat; nothing where none is. */
export const openQuestion = (state: Conversation, on: EventContext): readonly Prompt[] =>
  state.step === 'idle' || state.step === 'reported' ? [] : [question(state, on)]

/** The question that is open, or what can be done where none is. */
const question = (state: Conversation, on: EventContext): Prompt => {
  switch (state.step) {
    case 'idle':
      return { kind: 'menu' }
    case 'category': {
      const kept = [
        ...(state.place ? (['place'] as const) : []),
        ...(state.phone ? (['phone'] as const) : []),
      ]
      return { kind: 'askCategory', session: state.session.id, kept }
    }
    case 'place':
      return { kind: 'askPlace', session: state.session.id, category: state.category.value }
    case 'phone':
      return {
        kind: 'askPhone',
        session: state.session.id,
        category: state.category.value,
        ...(on.knownPhone && { known: on.knownPhone }),
      }
    case 'reported':
      return { kind: 'afterReport', report: state.report, needsPhone: !state.phone }
    case 'practising':
      return { ...question(state.stage, on), practice: true }
    case 'registering':
      return {
        kind: state.number === undefined ? 'askOfficerNumber' : 'askOfficerPhone',
        session: state.session.id,
      }
  }
}
