import type { Conversation, ConversationAt, Effect } from './conversation-state.ts'
import type { Prompt } from './prompt.ts'
import { type Step, say, stay } from './question.ts'
import { type ReportingInput, reporting } from './reporting.ts'
import { begin, isLate, type Occasion, touch } from './session.ts'
import { isUnfinished, leave } from './standing.ts'

/** The three steps, to try them out. */
export const beginPractice = (from: ConversationAt<'idle' | 'reported'>, on: Occasion): Step =>
  say(
    {
      step: 'practising',
      stage: { step: 'category', session: begin(on) },
      ...(from.step === 'reported' && { previous: from }),
    },
    on,
  )

/** Practice follows the rules of reporting and keeps every effect to itself; who asks for help means it. */
export const practising = (
  state: ConversationAt<'practising'>,
  input: ReportingInput,
  on: Occasion,
): Step => {
  if (input.kind === 'start') {
    if (isLate(state, on)) return say(touch(state, on), on)
    const { previous } = state
    return say({ step: 'category', session: begin(on), ...(previous && { previous }) }, on, {
      kind: 'forReal',
    })
  }
  const { conversation, prompts, effects } = reporting(state.stage, input, on)
  const after = isUnfinished(conversation) ? { ...state, stage: conversation } : leave(state, on.at, on)
  return stay(
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
