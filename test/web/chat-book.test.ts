import { expect, test } from 'vitest'
import type { Entry } from '../../web/simulator/line/chat.ts'
import { ChatBook } from '../../web/simulator/line/chat-book.ts'
import { group, sent } from './entries.ts'

const entry = (n: number, via: Entry['via'] = 'push'): Entry =>
  sent(n, [{ type: 'text', text: `${n}` }], { via, at: n * 1000 })

test('an entry that comes both in the stream and in a reading is there once, and keeps its identity', () => {
  const book = new ChatBook()
  const streamed = entry(2)
  const before = book.log('C1')
  book.receive('C1', streamed, true)
  book.replace('C1', [entry(1), entry(2)], before)
  expect(book.log('C1').entries.map(({ n }) => n)).toEqual([1, 2])
  expect(book.log('C1').entries[1]).toBe(streamed)
  book.receive('C1', entry(2), true)
  expect(book.log('C1').entries).toHaveLength(2)
})

test('what the stream brings while a chat is read is not lost', () => {
  const book = new ChatBook()
  const before = book.log('C1')
  book.receive('C1', entry(3), true)
  book.replace('C1', [entry(1), entry(2)], before)
  expect(book.log('C1').entries.map(({ n }) => n)).toEqual([1, 2, 3])
})

test('a platform that has forgotten its data takes the old entries with it', () => {
  const book = new ChatBook()
  book.replace('C1', [entry(8), entry(9)], book.log('C1'))
  book.replace('C1', [entry(1)], book.log('C1'))
  expect(book.log('C1').entries.map(({ n }) => n)).toEqual([1])
})

test('unread counts what the bot sent to chats that nobody looks at', () => {
  const book = new ChatBook()
  book.receive('C1', entry(1), false)
  book.receive('C1', entry(2, 'event'), false)
  book.receive('C2', entry(3), true)
  expect([book.log('C1').unread, book.log('C2').unread]).toEqual([1, 0])
  book.markRead('C1')
  expect(book.log('C1').unread).toBe(0)
})

test('the latest activity is on top, from the stream or from what the platform says', () => {
  const book = new ChatBook()
  book.receive('C1', entry(1), false)
  book.receive('C2', entry(2), false)
  book.setChats([group('C1'), group('C3', { lastAt: 1500 }), group('C4')])
  expect(book.activity()).toEqual(['C2', 'C3', 'C1'])
})

test('a change tells the listeners and leaves other chats as they are', () => {
  const book = new ChatBook()
  let told = 0
  const stop = book.subscribe(() => {
    told++
  })
  const other = book.log('C2')
  book.receive('C1', entry(1), false)
  expect([told, book.log('C2') === other]).toEqual([1, true])
  stop()
  book.receive('C1', entry(2), false)
  expect(told).toBe(1)
})
