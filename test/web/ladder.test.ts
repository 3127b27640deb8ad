import { describe, expect, test } from 'vitest'
import { axisTo, shareOf } from '../../web/simulator/ladder/axis.ts'
import { ladderViewOf, lastReport, totalsOf } from '../../web/simulator/ladder/ladder.ts'
import { happened, said, sent } from './entries.ts'

const code = 'K7F-3QD'
const text = (texts: string) => ({ type: 'text', text: texts })
const card = {
  type: 'flex',
  altText: `เรื่องใหม่ ${code}`,
  contents: { footer: { type: 'button', action: { type: 'postback', label: 'รับทราบ', data: 'ack' } } },
}
const told = sent(1_004, [text(`ส่งเรื่องแล้ว ${code} โทร 053-276-040`)], { silent: true })
const reporter = [said(1, 'สวัสดี'), said(1_000, '081-234-5678'), told]

describe('the last report', () => {
  test('is the newest code that the reporter was told, from what they said before it', () => {
    expect(lastReport(reporter)).toEqual({ code, startedAt: 1_000 })
    const second = sent(900_000, [text('ส่งเรื่องแล้ว M2X-9RT')])
    expect(lastReport([...reporter, said(899_000, 'อีกเรื่อง'), second])).toEqual({
      code: 'M2X-9RT',
      startedAt: 899_000,
    })
  })

  test('begins where they were told, when they had said nothing for long', () => {
    expect(lastReport([said(1_000, 'หมุด'), sent(61_000, [text(code)])])?.startedAt).toBe(61_000)
  })

  test.each(['081-234-5678', 'โทร 053-276-040', 'ABC-DEFG', 'สวัสดี'])('is not read out of %s', (texts) => {
    expect(lastReport([sent(1, [text(texts)])])).toBeUndefined()
  })
})

describe('its ladder', () => {
  const station = {
    chatId: 'C1',
    entries: [
      sent(500, [text(`เรื่องก่อน ${code}`)]),
      sent(1_001, [card], { cost: 3 }),
      said(1_002, 'กินข้าวยัง', {}, 'U8'),
      happened(1_005, 'postback', { postback: { data: 'other' } }, 'U8'),
      happened(1_006, 'postback', { postback: { data: 'ack' } }, 'U8'),
      sent(1_007, [text(`${code} รับทราบแล้ว`)], { via: 'reply', cost: 0 }),
      said(1_008, 'ตอบ กำลังไป', { quotedMessageId: '1001.0' }, 'U8'),
      sent(1_009, [text('เรื่องอื่น M2X-9RT')], { cost: 3 }),
    ],
  }
  const ladder = ladderViewOf({ chatId: 'U1', entries: reporter }, [station, { chatId: 'C2', entries: [] }])

  test('has what belongs to the report and nothing else, by the time since it', () => {
    expect(ladder?.steps.map(({ chatId, after, kind }) => [chatId, after, kind])).toEqual([
      ['U1', 0, 'said'],
      ['C1', 1, 'push'],
      ['U1', 4, 'push'],
      ['C1', 6, 'pressed'],
      ['C1', 7, 'reply'],
      ['C1', 8, 'said'],
    ])
    expect(ladder?.chatIds).toEqual(['U1', 'C1'])
    expect(ladder?.steps[2]?.isSilent).toBe(true)
    expect(ladder?.steps[3]).toMatchObject({ userId: 'U8', label: 'รับทราบ' })
  })

  test('counts pushes with what they cost, and replies', () => {
    expect(ladder && totalsOf(ladder)).toEqual({ pushes: 2, cost: 4, replies: 1 })
  })

  test('is none before there is a report', () => {
    expect(ladderViewOf({ chatId: 'U1', entries: [said(1, 'สวัสดี')] }, [station])).toBeUndefined()
  })
})

describe('the axis', () => {
  test.each([
    [0, 10_000, 6],
    [3_400, 10_000, 6],
    [62_000, 70_000, 8],
    [180_000, 180_000, 7],
    [90 * 60_000, 90 * 60_000, 4],
  ])('to %i ms ends at %i with %i marks', (last, end, marks) => {
    const axis = axisTo(last)
    expect([axis.end, axis.marks.length]).toEqual([end, marks])
    expect(axis.marks.at(-1)).toBe(end)
  })

  test('places a moment between its ends', () => {
    expect([-5, 0, 5_000, 20_000].map((after) => shareOf(axisTo(10_000), after))).toEqual([0, 0, 0.5, 1])
  })
})
