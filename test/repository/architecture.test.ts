import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { newConversation, step } from '../../lambdas/core/conversation/conversation.ts'
import type { ChatInput, Conversation } from '../../lambdas/core/conversation/conversation-state.ts'
import { sessionOf } from '../../lambdas/core/conversation/session.ts'
import type { PhoneNumber } from '../../lambdas/core/shared/phone.ts'

const start = Date.UTC(2026, 10, 21, 3)
const soon = 1_000
const hour = 3_600_000

const inputs: readonly ChatInput[] = [
  { kind: 'follow' },
  { kind: 'start' },
  { kind: 'category', category: 'confinement' },
  { kind: 'place', place: { latitude: 13.7, longitude: 100.5 } },
  { kind: 'invalidPlace' },
  { kind: 'phone', phone: '+66812345678' as PhoneNumber },
  { kind: 'invalidPhone' },
  { kind: 'skipPhone' },
  { kind: 'cancel' },
  { kind: 'practise' },
  { kind: 'register' },
  { kind: 'unclear' },
]
const clock: ChatInput = { kind: 'clock' }

/** Which of its parts a conversation has, and those within them. */
const shapeOf = (state: object): string =>
  Object.entries(state)
    .map(([key, value]) => (key === 'stage' || key === 'previous' ? `${key}(${shapeOf(value)})` : key))
    .toSorted()
    .concat('step' in state ? String(state.step) : [])
    .join(' ')

/** Every transition that the rules know, found by trying everything from every state that can be reached. */
const transitions = (): ReadonlySet<string> => {
  const found = new Set<string>()
  const shapes = new Set<string>()
  const open: Conversation[] = [newConversation]
  for (let from = open.pop(); from; from = open.pop()) {
    const shape = shapeOf(from)
    if (shapes.has(shape)) continue
    shapes.add(shape)
    const heardAt = sessionOf(from)?.heardAt ?? start
    const moves = [
      ...inputs.map((input) => ({ input, now: heardAt + soon })),
      { input: clock, now: heardAt + hour },
      { input: clock, now: heardAt + 25 * hour },
      // A place after the time for additions begins a report of its own.
      ...(from.step === 'reported' ? inputs.map((input) => ({ input, now: heardAt + hour })) : []),
    ]
    for (const [index, { input, now }] of moves.entries()) {
      const to: Conversation = step(from, input, {
        userId: 'U1',
        eventId: `${shape}-${index}`,
        at: now,
        now,
        said: { kind: 'text', text: 'AB-1234' },
      }).conversation
      if (to.step !== from.step) found.add(`${from.step} --> ${to.step}`)
      open.push(to)
    }
  }
  return found
}

it('the diagram of a conversation shows the transitions that the rules know, all of them and no other', async () => {
  const page = await readFile(new URL('../../docs/architecture.md', import.meta.url), 'utf8')
  const diagram = /stateDiagram-v2\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const drawn = new Set([...diagram.matchAll(/(\w+ --> \w+):/g)].map(([, edge]) => edge))
  expect([...drawn].toSorted()).toEqual([...transitions()].toSorted())
})
