import { expect, test } from 'vitest'
import type { Entry } from '../../web/simulator/line/chat.ts'
import { dismisses, quickRepliesOf, shownOf } from '../../web/simulator/message/shown.ts'

const skip = { type: 'postback', label: 'ข้าม', data: 'skip', displayText: 'ไม่สะดวกให้เบอร์' } as const
const quiet = { type: 'postback', label: 'รับทราบ', data: 'ack' } as const
const location = { type: 'location', label: 'แชร์พิกัด' } as const

const asked = (n: number, ...actions: object[]): Entry => ({
  n,
  at: n,
  via: 'reply',
  messages: [
    { type: 'text', text: 'one' },
    {
      type: 'text',
      text: 'two',
      quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
    },
  ],
})
const event = (n: number, type: string, rest: object = {}): Entry => ({
  n,
  at: n,
  via: 'event',
  messages: [],
  event: { type, webhookEventId: `e${n}`, source: { type: 'user', userId: 'U1' }, ...rest },
})

test('the latest message offers its quick replies', () => {
  expect(quickRepliesOf(shownOf([asked(1, skip), asked(2, location, skip)]))?.actions).toEqual([
    location,
    skip,
  ])
})

test('what somebody says takes them away', () => {
  const said = event(2, 'message', { message: { type: 'text', text: 'hello' } })
  expect(quickRepliesOf(shownOf([asked(1, skip), said]))).toBeUndefined()
})

test('a press that shows a text takes them away, a silent one does not', () => {
  const pressed = (data: string) => event(2, 'postback', { postback: { data } })
  expect(quickRepliesOf(shownOf([asked(1, skip, quiet), pressed('skip')]))).toBeUndefined()
  expect(quickRepliesOf(shownOf([asked(1, skip, quiet), pressed('ack')]))?.actions).toHaveLength(2)
})

test('an earlier message’s quick replies are gone with the next message', () => {
  const next: Entry = { n: 2, at: 2, via: 'push', messages: [{ type: 'text', text: 'later' }] }
  expect(quickRepliesOf(shownOf([asked(1, skip), next]))).toBeUndefined()
})

test('opening the location picker keeps them', () => {
  expect([location, skip].map(dismisses)).toEqual([false, true])
})

test('a press shows the text of the button that was sent, or of the menu', () => {
  const [, , shown] = shownOf([asked(1, skip), event(2, 'postback', { postback: { data: 'skip' } })])
  expect(shown).toMatchObject({ from: 'person', message: { text: 'ไม่สะดวกให้เบอร์' } })
  const menu = [{ type: 'postback', data: 'report', displayText: 'แจ้งเหตุด่วน' }] as const
  expect(shownOf([event(1, 'postback', { postback: { data: 'report' } })], menu)).toMatchObject([
    { from: 'person', message: { text: 'แจ้งเหตุด่วน' } },
  ])
})

test('a silent press keeps the label of its button', () => {
  expect(
    shownOf([asked(1, quiet), event(2, 'postback', { postback: { data: 'ack' } })]).at(-1),
  ).toMatchObject({
    from: 'platform',
    label: 'รับทราบ',
  })
})
