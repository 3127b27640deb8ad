import type { Conversation, ConversationAt, Effect } from './conversation-state.ts'
import type { Prompt } from './prompt.ts'
import { keepConversation, repeatQuestion, type StepResult } from './question.ts'
import { continueReporting, type ReportingInput } from './reporting.ts'
import { beginSession, type EventContext, isLateEvent, touchConversation } from './session.ts'
import { isUnfinished, leaveConversation } from './standing.ts'

/** The three steps, to try them out. */
export const beginPractice = (from: ConversationAt<'idle' | 'reported'>, on: EventContext): StepResult =>
  repeatQuestion(
    {
      step: 'practising',
      stage: { step: 'category', session: beginSession(on) },
      ...(from.step === 'reported' && { previous: from }),
    },
    on,
  )

/** Practice follows the rules of reporting and keeps every effect to itself; who asks for help means it. */
export const continuePractice = (
  state: ConversationAt<'practising'>,
  input: ReportingInput,
  on: EventContext,
): StepResult => {
  if (input.kind === 'start') {
    if (isLateEvent(state, on)) return repeatQuestion(touchConversation(state, on), on)
    const { previous } = state
    return repeatQuestion(
      { step: 'category', session: beginSession(on), ...(previous && { previous }) },
      on,
      {
        kind: 'forReal',
      },
    )
  }
  const { conversation, prompts, effects } = continueReporting(state.stage, input, on)
  const after = isUnfinished(conversation)
    ? { ...state, stage: conversation }
    : leaveConversation(state, on.at, on)
  return keepConversation(
    after,
    ...prompts.map((prompt): Prompt => ({ ...inPractice(prompt, effects, after), practice: true })),
  )
}

const inPractice = (prompt: Prompt, effects: readonly Effect[], after: Conversation): Prompt => {
  if (prompt.kind === 'cancelled' && after.step === 'reported') return { ...prompt, report: after.report }
  const submission = effects.find((effect) => effect.kind === 'submit')
  if (prompt.kind !== 'accepted' || !submission) return prompt
  const { category, place, phone } = submission
  return { kind: 'practised', category, place, ...(phone && { phone }) }
}
