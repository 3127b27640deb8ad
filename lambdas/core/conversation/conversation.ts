import { pressReportButton } from './amend.ts'
import { submitReport } from './completion.ts'
import type { ChatInput, Conversation } from './conversation-state.ts'
import { sessionTimeout } from './limits.ts'
import { beginPractice, continuePractice } from './practice.ts'
import type { Prompt } from './prompt.ts'
import { keepConversation, repeatQuestion, type StepResult } from './question.ts'
import { beginRegistration, continueRegistration } from './registration.ts'
import { continueReporting, type ReportingInput } from './reporting.ts'
import { type EventContext, isLateEvent, sessionOf, touchConversation } from './session.ts'
import { hasReportLapsed, isOpenConversation, lastEventAt, leaveConversation } from './standing.ts'

export const newConversation: Conversation = { step: 'idle' }

/** One thing that a citizen did: where the conversation stands after it, what is said and what must follow. */
export const step = (before: Conversation, input: ChatInput, on: EventContext): StepResult => {
  const timed = afterTime(before, on)
  const answered = answer(timed.conversation, input, on)
  const ranOut =
    isOpenConversation(before) && !isOpenConversation(timed.conversation) && timed.effects.length === 0
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
const silentInputs: ReadonlySet<ChatInput['kind']> = new Set([
  'start',
  'follow',
  'practise',
  'register',
  'clock',
])

/** What the passing of time alone does: a complete report goes out, anything else that is open is let go. */
const afterTime = (before: Conversation, on: EventContext): StepResult => {
  if (before.step === 'phone')
    return on.now >= before.releaseAt ? submitReport(before, undefined, on) : keepConversation(before)
  if (isOpenConversation(before)) {
    const heardAt = sessionOf(before)?.heardAt ?? 0
    return keepConversation(
      on.now - heardAt >= sessionTimeout ? leaveConversation(before, lastEventAt(before), on) : before,
    )
  }
  if (before.step === 'reported' && hasReportLapsed(before, on)) {
    return keepConversation({ step: 'idle', endedAt: before.session.lastEventAt })
  }
  return keepConversation(before)
}

const answer = (state: Conversation, input: ChatInput, on: EventContext): StepResult => {
  switch (input.kind) {
    case 'add':
    case 'askWho':
    case 'notSafe':
      return pressReportButton(state, input, on)
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
  { kind }: Extract<ChatInput, { kind: 'practise' | 'register' }>,
  on: EventContext,
): StepResult => {
  if (isOpenConversation(state)) {
    const isGoingOn = state.step === (kind === 'practise' ? 'practising' : 'registering')
    return on.said && !isGoingOn
      ? followed(state, { kind: 'unclear' }, on)
      : repeatQuestion(touchConversation(state, on), on)
  }
  if (isLateEvent(state, on)) return repeatQuestion(touchConversation(state, on), on)
  return kind === 'practise' ? beginPractice(state, on) : beginRegistration(state, on)
}

const followed = (state: Conversation, input: ReportingInput, on: EventContext): StepResult => {
  if (state.step === 'practising') return continuePractice(state, input, on)
  return state.step === 'registering'
    ? continueRegistration(state, input, on)
    : continueReporting(state, input, on)
}
