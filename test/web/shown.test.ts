import { expect, test } from 'vitest'
import type { Entry } from '../../web/simulator/line/chat.ts'
import { dismisses, quickRepliesOf, shownOf } from '../../web/simulator/message/shown.ts'
import { happened, said, sent } from './entries.ts'

const skip = { type: 'postback', label: 'ข้าม', data: 'skip', displayText: 'ไม่สะดวกให้เบอร์' } as const
const quiet = { type: 'postback', label: 'รับทราบ', data: 'ack' } as const
const location = { type: 'location', label: 'แชร์พิกัด' } as const

const asked = (n: number, ...actions: object[]): Entry =>
  sent(
    n,
    [
      { type: 'text', text: 'one' },
      {
        type: 'text',
        text: 'two',
        quickReply: { items: actions.map((action) => ({ type: 'action', action })) },
      },
    ],
    { via: 'reply' },
  )

test('the latest message offers its quick replies', () => {
  expect(quickRepliesOf(shownOf([asked(1, skip), asked(2, location, skip)]))?.actions).toEqual([
    location,
    skip,
  ])
})

test('what somebody says takes them away', () => {
  expect(quickRepliesOf(shownOf([asked(1, skip), said(2, 'hello')]))).toBeUndefined()
})

test('a press that shows a text takes them away, a silent one does not', () => {
  const pressed = (data: string) => happened(2, 'postback', { postback: { data } })
  expect(quickRepliesOf(shownOf([asked(1, skip, quiet), pressed('skip')]))).toBeUndefined()
  expect(quickRepliesOf(shownOf([asked(1, skip, quiet), pressed('ack')]))?.actions).toHaveLength(2)
})

test('an earlier message’s quick replies are gone with the next message', () => {
  const next = sent(2, [{ type: 'text', text: 'later' }])
  expect(quickRepliesOf(shownOf([asked(1, skip), next]))).toBeUndefined()
})

test('opening the location picker keeps them', () => {
  expect([location, skip].map(dismisses)).toEqual([false, true])
})

test('a press shows the text of the button that was sent, or of the menu', () => {
  const [, , shown] = shownOf([asked(1, skip), happened(2, 'postback', { postback: { data: 'skip' } })])
  expect(shown).toMatchObject({ from: 'person', message: { text: 'ไม่สะดวกให้เบอร์' } })
  const menu = [{ type: 'postback', data: 'report', displayText: 'แจ้งเหตุด่วน' }] as const
  expect(shownOf([happened(1, 'postback', { postback: { data: 'report' } })], menu)).toMatchObject([
    { from: 'person', message: { text: 'แจ้งเหตุด่วน' } },
  ])
})

test('a silent press keeps the label of its button', () => {
  expect(
    shownOf([asked(1, quiet), happened(2, 'postback', { postback: { data: 'ack' } })]).at(-1),
  ).toMatchObject({
    from: 'platform',
    label: 'รับทราบ',
  })
})

test('a quote shows the message it answers, whoever quotes', () => {
  const card = { type: 'flex', altText: 'เรื่องใหม่ K7F-3QD' }
  const [, answer, thanks] = shownOf([
    sent(1, [card]),
    said(2, 'ตอบ กำลังไป', { quotedMessageId: '1.0' }),
    sent(3, [{ type: 'text', text: 'ส่งแล้ว', quoteToken: 't2' }]),
  ])
  expect(answer).toMatchObject({ quoted: card })
  expect(thanks).toMatchObject({ quoted: { text: 'ตอบ กำลังไป' } })
})

test('a quote of a message that this chat does not hold says so, and no quote is none', () => {
  const lines = shownOf([
    said(1, 'ก', { quotedMessageId: '9' }),
    said(2, 'ข'),
    sent(3, [{ type: 'text', text: 'ค' }]),
  ])
  expect(lines.map((line) => line.from !== 'platform' && line.quoted)).toEqual([null, undefined, undefined])
})

test('a message that was taken back is no longer shown, and neither is the taking back', () => {
  const lines = shownOf([said(1, 'ผิดกลุ่ม'), happened(2, 'unsend', { unsend: { messageId: 'm1' } })])
  expect(lines).toMatchObject([{ from: 'person', messageId: 'm1', isUnsent: true }])
})

test('what was sent silently says so, with what it cost', () => {
  const [line] = shownOf([sent(1, [{ type: 'text', text: 'ก' }], { silent: true, cost: 3 })])
  expect(line).toMatchObject({ from: 'bot', isSilent: true, cost: 3, messageId: '1.0' })
})

test('who pressed is known even where the bot is not told', () => {
  const press = happened(
    2,
    'postback',
    { postback: { data: 'ack' }, source: { type: 'group', groupId: 'C1' } },
    'U7',
  )
  expect(shownOf([asked(1, quiet), press]).at(-1)).toMatchObject({ userId: 'U7', label: 'รับทราบ' })
})
