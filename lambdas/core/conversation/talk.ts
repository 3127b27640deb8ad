import type { Conversation } from './conversation-state.ts'
import { maxMessages } from './limits.ts'
import type { Prompt } from './prompt.ts'
import { openQuestion, type StepResult } from './question.ts'
import { type EventContext, extendSession, touchConversation } from './session.ts'
import { currentReport, withCurrentReport } from './standing.ts'

/**
 * Passes on what was said in free words, pictures or voice; undefined where nothing was said or no report
 * stands that it could belong to.
 */
export const passOnMessage = (
  state: Conversation,
  on: EventContext,
  { first = [], startsNew }: { readonly first?: readonly Prompt[]; readonly startsNew?: true } = {},
): StepResult | undefined => {
  const reported = currentReport(state)
  if (!reported || !on.said) return undefined
  const { report, talks } = reported
  const isTooMuch = talks >= maxMessages
  const after = withCurrentReport(touchConversation(state, on), {
    ...reported,
    session: extendSession(reported.session, on),
    talks: isTooMuch ? talks : talks + 1,
  })
  const answer: Prompt = isTooMuch
    ? { kind: 'notPassedOn', report }
    : { kind: 'talked', report, ...(startsNew && { startsNew }) }
  return {
    conversation: after,
    prompts: [...first, answer, ...openQuestion(after, on)],
    effects: isTooMuch ? [] : [{ kind: 'talk', report, said: on.said }],
  }
}
