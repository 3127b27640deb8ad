import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatItem } from '../../../../lambdas/adapters/dynamodb/chats/chat-item.ts'
import { applyEvent, type Chat, newChat } from '../../../../lambdas/core/conversation/chat.ts'
import {
  category,
  type Did,
  fullReport,
  number,
  place,
  play,
  sent,
  start,
  submissions,
  t0,
  typed,
  userId,
} from '../../../core/conversation/play.ts'

const report = submissions(play(fullReport).steps)[0]?.report
if (!report) throw new Error('nothing was submitted')

const dids: readonly Did[] = [
  start,
  category,
  place,
  { kind: 'place', place: { latitude: 18.7883, longitude: 98.9853, title: 'บ้าน', address: 'ถนน' } },
  number,
  { kind: 'cancel' },
  { kind: 'follow' },
  { kind: 'practise' },
  { kind: 'register' },
  { kind: 'skipPhone' },
  { kind: 'unknownButton' },
  { kind: 'add', report, amendment: { kind: 'chatOnly' } },
  { kind: 'add', report, amendment: { kind: 'who', role: 'welfare' } },
  { kind: 'askWho', report },
  { kind: 'notSafe', report },
  typed('เขากลับมาแล้ว'),
  typed('ช่วยด้วย'),
  typed('AB-1234'),
  typed('0812345678'),
  typed('081-234-567'),
  sent('image'),
]

const take = (chat: Chat, did: Did, nth: number): Chat => {
  const { input, ...moment } = 'input' in did ? did : { input: did }
  const now = t0 + nth * 1_000
  return applyEvent(chat, { input, on: { eventId: `event-${nth}`, at: now, now, ...moment }, by: 'test' })
}

describe('a chat in the table', () => {
  it('reads back as it was, whatever has happened in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dids), { minLength: 1, maxLength: 12 }), (all) => {
        let chat = newChat(userId)
        for (const [nth, did] of all.entries()) {
          chat = take(chat, did, nth)
          expect(chatItem.parse(structuredClone(chat))).toEqual(chat)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('stays below 400 KB, however much somebody says before anything of it is passed on', () => {
    let chat = newChat(userId)
    for (const [nth, did] of fullReport.entries()) chat = take(chat, did, nth)
    const words = typed('ก'.repeat(9_000))
    for (let nth = 10; nth < 22; nth += 1) chat = take(chat, words, nth)
    expect(() => take(chat, words, 22)).toThrow('wait to be passed on')
    expect(Buffer.byteLength(JSON.stringify(chat))).toBeLessThan(400 * 1024)
    // What is no talk is still taken in.
    expect(take(chat, start, 23).conversation.step).toBe('category')
  })
})
