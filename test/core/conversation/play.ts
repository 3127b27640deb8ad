import { newConversation, step } from '../../../lambdas/core/conversation/conversation.ts'
import type {
  ChatInput,
  Conversation,
  Effect,
} from '../../../lambdas/core/conversation/conversation-state.ts'
import type { StepResult } from '../../../lambdas/core/conversation/question.ts'
import type { EventContext } from '../../../lambdas/core/conversation/session.ts'
import { understand } from '../../../lambdas/core/conversation/understand.ts'
import type { Said } from '../../../lambdas/core/report/talk.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'

export const userId = 'U00000000000000000000000000000001'
export const t0 = Date.UTC(2026, 10, 21, 3)
export const minute = 60_000
export const hour = 60 * minute
export const phone = '+66812345678' as PhoneNumber
export const bangkok = { latitude: 13.7563, longitude: 100.5018 }
export const chiangMai = { latitude: 18.7883, longitude: 98.9853 }

export const start: ChatInput = { kind: 'start' }
export const category: ChatInput = { kind: 'category', category: 'confinement' }
export const place: ChatInput = { kind: 'place', place: bangkok }
export const number: ChatInput = { kind: 'phone', phone }
export const skip: ChatInput = { kind: 'skipPhone' }
export const fullReport = [start, category, place, number] as const

type Moment = Partial<Pick<EventContext, 'at' | 'now' | 'said' | 'awaitsPin' | 'toldAt' | 'knownPhone'>>
export type Did = ChatInput | ({ readonly input: ChatInput } & Moment)

/** Somebody types this. */
export const typed = (text: string, moment: Moment = {}): Did => ({
  input: understand(text),
  said: { kind: 'text', text } satisfies Said,
  ...moment,
})

export const sent = (media: 'image' | 'audio', moment: Moment = {}): Did => ({
  input: { kind: 'unclear' },
  said: { kind: 'file', media, messageId: '100001' },
  ...moment,
})

export interface Play {
  readonly steps: readonly StepResult[]
  readonly state: Conversation
  readonly last: StepResult
}

/** Plays inputs one second apart, in the order of arrival; `at` may say that an event happened earlier. */
export const play = (inputs: readonly Did[], from: Conversation = newConversation, since = t0): Play => {
  let state = from
  const steps = inputs.map((did, index) => {
    const { input, ...moment } = 'input' in did ? did : { input: did }
    const now = moment.now ?? since + index * 1_000
    const result = step(state, input, {
      userId,
      eventId: `event-${now}-${index}`,
      at: now,
      ...moment,
      now,
    })
    state = result.conversation
    return result
  })
  return { steps, state, last: steps.at(-1) as StepResult }
}

export const kinds = ({ prompts }: StepResult): readonly string[] => prompts.map(({ kind }) => kind)
export const effectsOf = (steps: readonly StepResult[]): readonly Effect[] =>
  steps.flatMap(({ effects }) => effects)
export const submissions = (steps: readonly StepResult[]) =>
  effectsOf(steps).filter((effect) => effect.kind === 'submit')
