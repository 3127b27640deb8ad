import type { Conversation } from './conversation-state.ts'
import { mostTalks } from './limits.ts'
import type { Prompt } from './prompt.ts'
import { askedAgain, type Step } from './question.ts'
import { heard, type Occasion, touch } from './session.ts'
import { standing, withStanding } from './standing.ts'

/**
 * Passes on what was said in free words, pictures or voice; undefined where nothing was said or no report
 * stands that it could belong to.
 */
export const passOn = (
  state: Conversation,
  on: Occasion,
  { first = [], startsNew }: { readonly first?: readonly Prompt[]; readonly startsNew?: true } = {},
): Step | undefined => {
  const reported = standing(state)
  if (!reported || !on.said) return undefined
  const { report, talks } = reported
  const isTooMuch = talks >= mostTalks
  const after = withStanding(touch(state, on), {
    ...reported,
    session: heard(reported.session, on),
    talks: isTooMuch ? talks : talks + 1,
  })
  const answer: Prompt = isTooMuch
    ? { kind: 'notPassedOn', report }
    : { kind: 'talked', report, ...(startsNew && { startsNew }) }
  return {
    conversation: after,
    prompts: [...first, answer, ...askedAgain(after, on)],
    effects: isTooMuch ? [] : [{ kind: 'talk', report, said: on.said }],
  }
}
