import { describe, expect, it } from 'vitest'
import { readWebhook } from '../../../../lambdas/adapters/line/webhook/webhook-events.ts'

const base = {
  mode: 'active',
  timestamp: 1_795_000_000_000,
  webhookEventId: '01JD0000000000000000000000',
  replyToken: 'token',
  deliveryContext: { isRedelivery: false },
}
const user = { type: 'user', userId: 'U00000000000000000000000000000001' }
const group = { type: 'group', groupId: 'C00000000000000000000000000000001', userId: 'U2' }
const read = (...events: readonly object[]) => readWebhook(JSON.stringify({ destination: 'U0', events }))
const inputOf = (event: object) => {
  const [first] = read({ ...base, source: user, ...event }) ?? []
  return first?.kind === 'chat' ? first.event.input : first
}
const message = (content: object) => inputOf({ type: 'message', message: { id: '1', ...content } })

describe('readWebhook', () => {
  it('has nothing to say about what is not a webhook body', () => {
    expect(readWebhook('')).toBeUndefined()
    expect(readWebhook('{')).toBeUndefined()
    expect(readWebhook('[]')).toBeUndefined()
    expect(readWebhook('{"events":"many"}')).toBeUndefined()
  })

  it('reads the empty body of the console’s Verify button', () => {
    expect(readWebhook('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}')).toEqual([])
  })

  it.each([
    ['follow', { type: 'follow' }, { kind: 'follow' }],
    ['the rich menu', { type: 'postback', postback: { data: 'do=start' } }, { kind: 'start' }],
    [
      'a category',
      { type: 'postback', postback: { data: 'do=category&n=2&s=S1' } },
      { kind: 'category', category: 'confinement', session: 'S1' },
    ],
    [
      'a category that does not exist',
      { type: 'postback', postback: { data: 'do=category&n=9&s=S1' } },
      { kind: 'unknownButton' },
    ],
    [
      'somebody else’s button',
      { type: 'postback', postback: { data: '{"x":1}' } },
      { kind: 'unknownButton' },
    ],
    ['a postback without data', { type: 'postback', postback: {} }, { kind: 'unknownButton' }],
  ])('reads %s', (_, event, expected) => {
    expect(inputOf(event)).toEqual(expected)
  })

  it.each([
    ['text', { type: 'text', text: 'แจ้งเหตุด่วน' }, { kind: 'start' }],
    ['a sticker', { type: 'sticker', packageId: '1', stickerId: '1' }, { kind: 'unclear' }],
    ['a type from the future', { type: 'hologram' }, { kind: 'unclear' }],
    ['no type', {}, { kind: 'unclear' }],
    [
      'a location without words',
      { type: 'location', latitude: 13.7, longitude: 100.5 },
      { kind: 'place', place: { latitude: 13.7, longitude: 100.5 } },
    ],
    [
      'a latitude beyond the pole',
      { type: 'location', latitude: 90.1, longitude: 0 },
      { kind: 'invalidPlace' },
    ],
    [
      'a longitude beyond the date line',
      { type: 'location', latitude: 0, longitude: -180.1 },
      { kind: 'invalidPlace' },
    ],
    [
      'a latitude that is not a number',
      { type: 'location', latitude: null, longitude: 0 },
      { kind: 'invalidPlace' },
    ],
    ['a latitude in words', { type: 'location', latitude: '13', longitude: 0 }, { kind: 'invalidPlace' }],
  ])('reads a message: %s', (_, content, expected) => {
    expect(message(content)).toEqual(expected)
  })

  it('keeps the words of a pin as text, without control characters and not without end', () => {
    const title = `<script>alert(1)</script>\u202e\u0000${'ก'.repeat(300_000)}`
    const place = message({ type: 'location', latitude: 13, longitude: 100, title })
    expect(place).toMatchObject({
      kind: 'place',
      place: { title: expect.stringMatching(/^<script>alert\(1\)<\/script>\s*ก+$/) },
    })
    expect(JSON.stringify(place).length).toBeLessThan(2_000)
  })

  it.each([
    ['an unknown type', { type: 'telepathy', source: user }],
    [
      'standby',
      { type: 'message', mode: 'standby', source: user, message: { type: 'text', text: 'แจ้งเหตุด่วน' } },
    ],
    ['a picture in a group', { type: 'message', source: group, message: { type: 'image', id: '1' } }],
    [
      'a room',
      { type: 'message', source: { type: 'room', roomId: 'R1' }, message: { type: 'text', text: 'x' } },
    ],
  ])('ignores %s', (_, event) => {
    expect(read({ ...base, ...event })).toEqual([expect.objectContaining({ kind: 'ignored' })])
  })

  it.each(['follow', 'unfollow'])('has a %s counted, and does not say whose it is', (type) => {
    const friend = read({ ...base, type, source: user })?.find(({ kind }) => kind === 'friend')
    const { webhookEventId: id, timestamp: at } = base
    expect(friend).toEqual({ kind: 'friend', event: { id, kind: type, at } })
  })

  it('ignores an event that it cannot read, and reads the others', () => {
    const events = read(
      null as unknown as object,
      { type: 'message' },
      { ...base, type: 'follow', source: user },
    )
    expect(events?.map(({ kind }) => kind)).toEqual(['ignored', 'ignored', 'chat', 'friend'])
  })

  it('reads words in the 1:1 chat and in a group, and what they answer', () => {
    const message = { type: 'text', text: 'ตอบ ใกล้ถึงแล้ว', quotedMessageId: '77' }
    expect(read({ ...base, type: 'message', source: group, message })).toEqual([
      {
        kind: 'group',
        event: expect.objectContaining({ did: { kind: 'said', text: message.text, quoted: '77' } }),
      },
    ])
    expect(read({ ...base, type: 'message', source: user, message })).toEqual([
      { kind: 'chat', event: expect.objectContaining({ said: { kind: 'text', text: message.text } }) },
    ])
  })

  it('reads words in a group as they can be kept, and not without end', () => {
    const said = (text: string) => {
      const [event] = read({ ...base, type: 'message', source: group, message: { type: 'text', text } }) ?? []
      return event?.kind === 'group' && event.event.did.kind === 'said' ? event.event.did.text : undefined
    }
    expect(said('ตอบ กำลังไป \ud83d')).toBe('ตอบ กำลังไป \ufffd')
    expect(said('ก'.repeat(20_000))).toHaveLength(9_000)
  })

  it('reads a press in a group, with or without the officer’s id', () => {
    const press = {
      ...base,
      type: 'postback',
      postback: { data: 'do=respond&a=acknowledge&r=01JDAAAAAAAAAAAAAAAAAAAAAA' },
    }
    const button = { kind: 'respond', action: 'acknowledge', report: '01JDAAAAAAAAAAAAAAAAAAAAAA' }
    const did = { kind: 'pressed', press: button }
    expect(read({ ...press, source: group })).toEqual([
      { kind: 'group', event: expect.objectContaining({ did, userId: 'U2' }) },
    ])
    expect(read({ ...press, source: { type: 'group', groupId: 'C1' } })).toEqual([
      { kind: 'group', event: expect.objectContaining({ did, groupId: 'C1' }) },
    ])
  })
})
