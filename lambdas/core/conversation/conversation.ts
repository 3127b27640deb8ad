import { pressed } from './amend.ts'
import { submit } from './completion.ts'
import type { Conversation, Input } from './conversation-state.ts'
import { sessionTimeout } from './limits.ts'
import { beginPractice, practising } from './practice.ts'
import type { Prompt } from './prompt.ts'
import { type Step, say, stay } from './question.ts'
import { beginRegistration, registering } from './registration.ts'
import { type ReportingInput, reporting } from './reporting.ts'
import { isLate, type Occasion, sessionOf, touch } from './session.ts'
import { hasLapsed, isOpen, lastEventAt, leave } from './standing.ts'

export const newConversation: Conversation = { step: 'idle' }

/** One thing that a citizen did: where the conversation stands after it, what is said and what must follow. */
export const step = (before: Conversation, input: Input, on: Occasion): Step => {
  const timed = afterTime(before, on)
  const answered = answer(timed.conversation, input, on)
  const ranOut = isOpen(before) && !isOpen(timed.conversation) && timed.effects.length === 0
  const explained =
    silentInputs.has(input.kind) || answered.prompts.some(({ kind }) => kind === 'staleButton')
  const inPractice = before.step === 'practising' && { practice: true as const }
  const timedOut: Prompt[] = ranOut && !explained ? [{ kind: 'timedOut', ...inPractice }] : []
  return {
    conversation: answered.conversation,
    prompts: [...timed.prompts, ...timedOut, ...answered.prompts],
    effects: [...timed.effects, ...answered.effects],
  }
}

/** What needs no word about the time-out: it starts afresh anyway, or nobody is there to read. */
const silentInputs: ReadonlySet<Input['kind']> = new Set(['start', 'follow', 'practise', 'register', 'clock'])

/** What the passing of time alone does: a complete report goes out, anything else that is open is let go. */
const afterTime = (before: Conversation, on: Occasion): Step => {
  if (before.step === 'phone')
    return on.now >= before.releaseAt ? submit(before, undefined, on) : stay(before)
  if (isOpen(before)) {
    const heardAt = sessionOf(before)?.heardAt ?? 0
    return stay(on.now - heardAt >= sessionTimeout ? leave(before, lastEventAt(before), on) : before)
  }
  if (before.step === 'reported' && hasLapsed(before, on)) {
    return stay({ step: 'idle', endedAt: before.session.lastEventAt })
  }
  return stay(before)
}

const answer = (state: Conversation, input: Input, on: Occasion): Step => {
  switch (input.kind) {
    case 'add':
    case 'askWho':
    case 'notSafe':
      return pressed(state, input, on)
    case 'practise':
    case 'register':
      return begun(state, input, on)
    default:
      return followed(state, input, on)
  }
}

/** Only where nothing else is open; an unfinished report goes first, and the words are words like any other. */
const begun = (
  state: Conversation,
  { kind }: Extract<Input, { kind: 'practise' | 'register' }>,
  on: Occasion,
): Step => {
  if (isOpen(state)) {
    const isGoingOn = state.step === (kind === 'practise' ? 'practising' : 'registering')
    return on.said && !isGoingOn ? followed(state, { kind: 'unclear' }, on) : say(touch(state, on), on)
  }
  if (isLate(state, on)) return say(touch(state, on), on)
  return kind === 'practise' ? beginPractice(state, on) : beginRegistration(state, on)
}

const followed = (state: Conversation, input: ReportingInput, on: Occasion): Step => {
  if (state.step === 'practising') return practising(state, input, on)
  return state.step === 'registering' ? registering(state, input, on) : reporting(state, input, on)
}
