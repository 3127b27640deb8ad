import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bangkok,
  caseCodeIn,
  chiangMai,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  location,
  nearest,
  type OwnStack,
  press,
  startOwnStack,
  text,
} from '../support/running-stack.ts'

let stack: OwnStack
beforeAll(async () => {
  stack = await startOwnStack()
})
afterAll(() => stack.close())

const codeOf = (userId: string): Promise<string> => codeOnceDelivered(stack, userId)
/** The data of the button with this label in what was sent last. */
const buttonOf = async (userId: string, label: string): Promise<string> => {
  const last = JSON.stringify((await stack.sent(userId)).at(-1)?.messages)
  const found = new RegExp(`"label":"${label}","data":"([^"]+)"`).exec(last)?.[1]
  if (!found) throw new Error(`No button ${label} in ${last}`)
  return found
}

describe('a report', () => {
  it('reaches the nearest station, its centre and its team by buttons alone', async () => {
    const user = citizen('buttons')
    await stack.post([{ type: 'follow', source: { type: 'user', userId: user } }])
    await stack.post([press(user, await buttonOf(user, 'แจ้งเหตุด่วน'))])
    await stack.post([press(user, await buttonOf(user, 'กักขังหน่วงเหนี่ยว'))])
    const asked = (await stack.sent(user)).at(-1)?.messages[0]
    expect(asked.quickReply.items).toEqual([
      { type: 'action', action: { type: 'location', label: 'แชร์พิกัด' } },
    ])
    expect(JSON.stringify(asked)).toContain('https://line.me/R/nv/location/')
    await stack.post([location(user, chiangMai)])
    await stack.post([press(user, await buttonOf(user, 'ไม่สะดวกให้เบอร์'))])

    const code = await codeOf(user)
    const station = nearest('station', chiangMai)
    for (const kind of ['station', 'centre191', 'team'] as const) {
      const [card, ...more] = await eventually(
        () => stack.cards(nearest(kind, chiangMai), code),
        (cards) => cards.length > 0,
      )
      expect(more).toEqual([])
      expect(card?.retryKey).toMatch(/^[0-9a-f-]{36}$/)
      expect(card?.messages.map(({ type }) => type)).toEqual(['flex', 'location'])
      expect(JSON.stringify(card?.messages[0])).toContain('ไม่มีเบอร์')
    }
    const told = JSON.stringify((await stack.sent(user)).at(-1)?.messages)
    expect(told).toContain(station.nameTh)
    expect(told).toContain(`tel:${station.phone}`)
  })

  it('carries the number, the address and the problem to the group', async () => {
    const user = citizen('typed')
    await stack.post(fullReport(user, bangkok, '๐๘๑-๒๓๔-๕๖๗๘'))
    const code = await codeOf(user)
    const [card] = await stack.cards(nearest('station', bangkok), code)
    const shown = JSON.stringify(card?.messages)
    for (const words of ['กักขังหน่วงเหนี่ยว', '081-234-5678', 'tel:+66812345678', 'กรุงเทพมหานคร']) {
      expect(shown).toContain(words)
    }
  })

  it('is answered in English where that is the citizen’s language', async () => {
    const answer = await fetch(`${stack.lineUrl}/_line/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Tourist', language: 'en' }),
    })
    const { user } = (await answer.json()) as { user: { userId: string } }
    const id = user.userId
    await stack.post([text(id, 'help')])
    expect(JSON.stringify(await stack.sent(id))).toContain('What is happening?')
  })

  it('has one effect, however often and however late each event comes', async () => {
    const user = citizen('fifty')
    const events = fullReport(user, bangkok).map((event, index) => ({
      ...event,
      webhookEventId: `01JDFIFTY0000000000000000${index}`,
      timestamp: Date.now() - 10_000 + index,
    }))
    for (const event of events) {
      const deliveries = await stack.post([event], { duplicate: 50 })
      expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set([200]))
    }
    const code = await codeOf(user)
    await stack.post(events, { redelivered: true, duplicate: 2 })
    expect(await stack.cards(nearest('station', bangkok), code)).toHaveLength(1)
    expect(await stack.sent(user)).toHaveLength(5)
  })

  it.each([1, 2, 3])('is not lost when events come in another order (%i)', async (round) => {
    const user = citizen(`shuffled-${round}`)
    const at = Date.now()
    await stack.post(
      [text(user, 'แจ้งเหตุด่วน'), location(user, bangkok), text(user, '0812345678'), text(user, '3')].map(
        (event, index) => ({ ...event, timestamp: at + index }),
      ),
      { shuffle: true },
    )
    const sent = await eventually(
      () => stack.sent(user),
      (all) => JSON.stringify(all).includes('ส่งเรื่องถึงเจ้าหน้าที่แล้ว') || all.length >= 4,
    )
    if (!caseCodeIn(sent)) await stack.post([text(user, '3')])
    const code = await codeOf(user)
    expect(await stack.cards(nearest('station', bangkok), code)).toHaveLength(1)
  })

  it('of two people at once stays two', async () => {
    const users = Array.from({ length: 8 }, (_, index) => citizen(`crowd-${index}`))
    await Promise.all(
      users.map(async (user) => {
        for (const event of fullReport(user, bangkok)) await stack.post([event])
      }),
    )
    const codes = await Promise.all(users.map(codeOf))
    expect(new Set(codes).size).toBe(users.length)
  })

  it('can be cancelled before it is out', async () => {
    const user = citizen('cancelled')
    await stack.post([...fullReport(user, bangkok).slice(0, 3), text(user, 'ยกเลิก')])
    expect(JSON.stringify((await stack.sent(user)).at(-1))).toContain('ยกเลิกแล้ว')
  })

  it.each([
    ['Paris', { latitude: 48.8566, longitude: 2.3522 }, 'พิกัดอยู่นอกประเทศไทย'],
    ['Vientiane', { latitude: 17.9757, longitude: 102.6331 }, 'พิกัดอยู่นอกประเทศไทย'],
    ['the Gulf', { latitude: 8.5, longitude: 101.5 }, 'พิกัดอาจอยู่นอกประเทศไทย'],
  ])('from %s goes to a centre alone, flagged, and the reporter is told', async (name, place, warning) => {
    const user = citizen(name)
    await stack.post(fullReport(user, place))
    const code = await codeOf(user)
    const [card] = await stack.cards(nearest('centre191', place), code)
    expect(JSON.stringify(card?.messages)).toContain(warning)
    expect(await stack.cards(nearest('station', place), code)).toEqual([])
    expect(JSON.stringify((await stack.sent(user)).at(-1))).toContain('หมุดนี้อาจอยู่นอกประเทศไทย')
  })
})

describe('the buttons of the card', () => {
  it('are answered without a push', async () => {
    const user = citizen('pressed')
    await stack.post(fullReport(user, bangkok))
    const code = await codeOf(user)
    const station = nearest('station', bangkok)
    const [card] = await stack.cards(station, code)
    const data = /"data":"(do=respond&a=acknowledge[^"]+)"/.exec(JSON.stringify(card?.messages))?.[1]
    await stack.post([
      { type: 'postback', source: { type: 'group', groupId: station.lineGroupId }, postback: { data } },
    ])
    const answer = (await stack.entries(station.lineGroupId as string)).at(-1)
    expect(answer?.via).toBe('reply')
    expect(answer?.messages[0].altText).toBe(`เรื่อง ${code}: รับทราบแล้ว`)
  })
})

describe('what a citizen may send besides', () => {
  it.each([
    ['a sticker', { type: 'sticker', packageId: '446', stickerId: '1988' }],
    ['an image', { type: 'image', contentProvider: { type: 'line' } }],
    ['300 KB of text', { type: 'text', text: 'ก'.repeat(100_000) }],
    ['control characters', { type: 'text', text: '\u0000\u0007\u202e\u2066' }],
    ['markup', { type: 'text', text: '<script>alert(1)</script>' }],
    ['a place that is not on earth', { type: 'location', latitude: 123, longitude: 456 }],
  ])('%s gets the question again', async (name, message) => {
    const user = citizen(name)
    await stack.post([text(user, 'แจ้งเหตุด่วน')])
    const [delivery] = await stack.post([
      { type: 'message', source: { type: 'user', userId: user }, message },
    ])
    expect(delivery?.status).toBe(200)
    const answer = (await stack.sent(user)).at(-1)
    expect(JSON.stringify(answer?.messages)).toContain('เกิดเหตุอะไร')
    expect(answer?.messages).toHaveLength(2)
  })

  it('unknown events are answered with 200', async () => {
    const deliveries = await stack.post([
      { type: 'telepathy', source: { type: 'user', userId: citizen('psychic') } },
      { type: 'unsend', source: { type: 'user', userId: citizen('unsend') }, unsend: { messageId: '1' } },
    ])
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200])
  })
})
