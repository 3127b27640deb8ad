import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  linkCodeOf,
  readLinkCode,
  readLinkCommand,
  shownLinkCode,
} from '../../../../lambdas/core/groups/linking/link-code.ts'

describe('a code', () => {
  it('has eight characters of five random bits each', () => {
    const random = fc.uint8Array({ minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(random, (bytes) => {
        const code = linkCodeOf(bytes)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(readLinkCode(shownLinkCode(code))).toBe(code)
      }),
    )
    expect(shownLinkCode(linkCodeOf(new Uint8Array(8)))).toBe('0000-0000')
    expect(
      new Set(Array.from({ length: 256 }, (_, byte) => linkCodeOf(new Uint8Array(8).fill(byte)))).size,
    ).toBe(32)
  })

  it('is not made of too little', () => {
    expect(() => linkCodeOf(new Uint8Array(7))).toThrow()
  })

  it.each([
    ['as it is shown', '7F3K-92QD'],
    ['in small letters', '7f3k-92qd'],
    ['without its dash', '7F3K92QD'],
    ['with spaces', ' 7F3K 92 QD '],
    ['with another dash', '7F3K–92QD'],
    ['with Thai digits', '๗F๓K-๙๒QD'],
    ['in full width', '７Ｆ３Ｋ－９２ＱＤ'],
    ['with a polite word', '7F3K-92QD ครับ'],
    ['after the unit', 'สภ.เมือง 7F3K-92QD'],
    ['with what one cannot see', '7F3K\u200b-92QD\ufeff'],
  ])('is read %s', (_, typed) => {
    expect(readLinkCode(typed)).toBe('7F3K92QD')
  })

  it('is read with letters for the digits that look like them', () => {
    expect(readLinkCode('OoIi-lL00')).toBe('00111100')
  })

  it.each(['', 'รหัสอะไร', '7F3K-92Q', '7F3K-92QDX', '7F3K-92QU', '7F3K-92Q!', 'U'.repeat(8)])(
    'is not read in %j',
    (typed) => {
      expect(readLinkCode(typed)).toBeUndefined()
    },
  )
})

describe('the command', () => {
  it.each([
    ['ผูกกลุ่ม 7F3K-92QD', '7F3K-92QD'],
    ['ผูกกลุ่ม7F3K-92QD', '7F3K-92QD'],
    ['  ผูก กลุ่ม\n7F3K-92QD ', '7F3K-92QD'],
    ['ผูกกลุ่ม', ''],
    ['ผูกกลุ่ม ๗F๓K', '๗F๓K'],
    ['@ESS Help Me ผูกกลุ่ม 7F3K-92QD', '7F3K-92QD'],
    // The tone mark before the vowel below, as some keyboards type it, and a space that one cannot see.
    ['\u200bผูกกล\u0e48\u0e38ม 7F3K-92QD', '7F3K-92QD'],
  ])('is heard in %j', (text, rest) => {
    expect(readLinkCommand(text)).toBe(rest)
  })

  it.each(['', '7F3K-92QD', 'ช่วยผูกกลุ่มให้หน่อย', 'เดี๋ยวค่อย ผูกกลุ่ม 7F3K-92QD', 'ตอบ ผูกกลุ่ม'])(
    'is not heard in %j',
    (text) => {
      expect(readLinkCommand(text)).toBeUndefined()
    },
  )
})
