import { expect, test } from 'vitest'
import type { LineMessage } from '../../web/simulator/line/chat.ts'
import { headlineOf, summaryOf } from '../../web/simulator/message/summary.ts'
import { thai } from '../../web/simulator/texts/thai.ts'

const texts = thai.message
const text = (said: string, more = {}) => ({ type: 'text', text: said, ...more })
const box = (...contents: object[]) => ({ type: 'box', layout: 'vertical', contents })
const card = (contents: object) => ({ type: 'flex', altText: 'มีข้อความใหม่', contents }) as LineMessage

test('a Flex message is quoted by its alt text and headed by its first heading', () => {
  const bubble = card({
    type: 'bubble',
    body: box(text('48N-4V5'), box(text('ผู้แจ้งส่งเพิ่ม', { weight: 'bold' }), text('ประตูล็อก'))),
  })
  expect(summaryOf(bubble, texts)).toBe('มีข้อความใหม่')
  expect(headlineOf(bubble, texts)).toBe('ผู้แจ้งส่งเพิ่ม')
})

test('without a heading its first text counts, without any text its alt text', () => {
  const plain = card({
    type: 'carousel',
    contents: [{ type: 'bubble', body: box(text('หนึ่ง'), text('สอง')) }],
  })
  expect(headlineOf(plain, texts)).toBe('หนึ่ง')
  expect(headlineOf(card({ type: 'bubble' }), texts)).toBe('มีข้อความใหม่')
})

test.each([
  [{ type: 'text', text: 'ช่วยด้วย' }, 'ช่วยด้วย'],
  [{ type: 'location', title: 'บ้าน', latitude: 1, longitude: 2 }, 'ตำแหน่งที่ตั้ง: บ้าน'],
  [{ type: 'audio', duration: 3 }, 'ข้อความเสียง'],
  [{ type: 'file', fileName: 'note.txt' }, 'note.txt'],
  [{ type: 'coupon' }, '[coupon]'],
])('%o in a few words', (message, summary) => {
  expect([summaryOf(message as LineMessage, texts), headlineOf(message as LineMessage, texts)]).toEqual([
    summary,
    summary,
  ])
})
