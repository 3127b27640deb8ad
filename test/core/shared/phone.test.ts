import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatPhone,
  looksLikePhone,
  type PhoneNumber,
  parsePhone,
} from '../../../lambdas/core/shared/phone.ts'

describe('parsePhone', () => {
  it.each([
    ['a mobile', '0812345678', '+66812345678'],
    ['dashes', '081-234-5678', '+66812345678'],
    ['spaces', ' 081 234 5678 ', '+66812345678'],
    ['Thai digits', '๐๘๑-๒๓๔-๕๖๗๘', '+66812345678'],
    ['+66', '+66 81 234 5678', '+66812345678'],
    ['+66 (0)', '+66 (0)81 234 5678', '+66812345678'],
    ['0066', '0066812345678', '+66812345678'],
    ['66 without a plus', '66812345678', '+66812345678'],
    ['a Bangkok landline', '02 123 4567', '+6621234567'],
    ['a provincial landline', '053-123456', '+6653123456'],
    ['an extension', '02 123 4567 ต่อ 12', '+6621234567'],
    ['a label', 'เบอร์โทร: 0812345678', '+66812345678'],
    ['invisible marks', '\u202a0812345678\u202c', '+66812345678'],
    ['another country', '+856 20 5512 3456', '+8562055123456'],
  ])('reads %s', (_, typed, expected) => {
    expect(parsePhone(typed)).toBe(expected)
  })

  it.each([
    '',
    '191',
    '1300',
    '๑๙๑',
    '12345',
    '081234567',
    '08123456789',
    'ช่วยด้วย',
    '081-234-567a',
    '+',
    '+66',
    '000',
  ])('refuses %j', (typed) => expect(parsePhone(typed)).toBeUndefined())

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => parsePhone(typed) !== null))
  })

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('81', '92', '65'),
        (rest, prefix) => {
          const phone = parsePhone(`0${prefix}${String(rest).padStart(7, '0')}`)
          return phone !== undefined && parsePhone(formatPhone(phone)) === phone
        },
      ),
    )
  })
})

describe('formatPhone', () => {
  it.each([
    ['+66812345678', '081-234-5678'],
    ['+6621234567', '02-123-4567'],
    ['+8562055123456', '+8562055123456'],
  ])('shows %s as %s', (phone, shown) => {
    expect(formatPhone(phone as PhoneNumber)).toBe(shown)
  })
})

describe('looksLikePhone', () => {
  it.each([
    ['123456', true],
    ['08', false],
    ['191', false],
    ['081234567', true],
    ['๐๘๑๒๓๔๕๖๗', true],
    ['บ้านเลขที่ 123456', false],
  ])('%s: %s', (typed, expected) => {
    expect(looksLikePhone(typed)).toBe(expected)
  })
})
