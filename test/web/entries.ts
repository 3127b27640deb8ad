import type { Entry, LineMessage, SimulatedChat } from '../../web/simulator/line/chat.ts'

const common = { at: 0, retryKey: null, userId: null, silent: false, cost: null, sentMessages: null }

/** What the bot sent, as the control API shows it; each message has the id `<n>.<place>`. */
export const sent = (n: number, messages: readonly object[], more: Partial<Entry> = {}): Entry => ({
  ...common,
  n,
  at: n,
  via: 'push',
  messages: messages as Entry['messages'],
  cost: 1,
  sentMessages: messages.map((_, place) => ({ id: `${n}.${place}`, quoteToken: `q${n}.${place}` })),
  ...more,
})

/** An event of a person, as the control API shows it. */
export const happened = (n: number, type: string, rest: object = {}, userId = 'U1'): Entry => ({
  ...common,
  n,
  at: n,
  via: 'event',
  messages: 'message' in rest ? [rest.message as Entry['messages'][number]] : [],
  event: { type, webhookEventId: `e${n}`, source: { type: 'user', userId }, ...rest },
  userId,
})

/** A text that a person said, under the id `m<n>`. */
export const said = (n: number, text: string, more: Partial<LineMessage> = {}, userId = 'U1'): Entry =>
  happened(
    n,
    'message',
    { message: { type: 'text', text, id: `m${n}`, quoteToken: `t${n}`, ...more } },
    userId,
  )

/** A group as the control API lists it. */
export const group = (id: string, more: Partial<SimulatedChat> = {}): SimulatedChat => ({
  id,
  type: 'group',
  name: id,
  unit: null,
  joined: true,
  groups: [],
  lastAt: null,
  ...more,
})
