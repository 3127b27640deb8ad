import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxSmsLength, type SmsFacts, smsText } from '../../../lambdas/core/delivery/duty-phone-text.ts'
import { categories } from '../../../lambdas/core/shared/category.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'

const id = '01K9QH6Y3GZZZZZZZZZZK7F3QD' as ReportId
const facts: SmsFacts = {
  category: 'confinement',
  place: { latitude: 13.7563, longitude: 100.5018 },
  phone: '+66812345678' as PhoneNumber,
  acceptedAt: Date.UTC(2026, 10, 21, 16, 5),
}

describe('the text to a duty phone', () => {
  it('says what the card says, in a few lines', () => {
    expect(smsText(id, { ...facts, address: 'ถนนราชดำเนินกลาง แขวงบวรนิเวศ เขตพระนคร' })).toBe(
      [
        'ESS Help Me แจ้งเหตุด่วน K7F-3QD 23:05 น.',
        'กักขังหน่วงเหนี่ยว',
        'พิกัด 13.75630,100.50180',
        'ถนนราชดำเนินกลาง แขวงบวรนิเวศ เขตพระนคร',
        'เบอร์ผู้แจ้ง 081-234-5678',
        'ส่งเข้ากลุ่ม LINE ไม่ได้ จึงแจ้งทาง SMS',
      ].join('\n'),
    )
  })

  it('says that there is no number', () => {
    const { phone: _, ...without } = facts
    expect(smsText(id, without)).toContain('\nเบอร์ผู้แจ้ง ไม่มีเบอร์\n')
  })

  it('gives no number to call where a call could give the reporter away', () => {
    const text = smsText(id, { ...facts, chatOnly: true })
    expect(text).toContain('ห้ามโทรหาผู้แจ้ง')
    expect(text).not.toMatch(/081|234|5678/)
  })

  it('ends the address at a word where there is no room for all of it', () => {
    const address = Array.from({ length: 40 }, (_, index) => `ซอย${index}`).join(' ')
    const line = smsText(id, { ...facts, address }).split('\n')[3] ?? ''
    expect(address).toContain(`${line} ซอย`)
    expect(line.length).toBeGreaterThan(30)
  })

  it('is never longer than three segments, and never without place, number and problem', () => {
    const anything = fc.record({
      category: fc.constantFrom(...categories),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      phone: fc.constantFrom<PhoneNumber>('+66812345678' as PhoneNumber, '+123456789012345' as PhoneNumber),
      address: fc
        .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { maxLength: 40 })
        .map((words) => words.join(' ')),
      chatOnly: fc.boolean(),
    })
    fc.assert(
      fc.property(anything, ({ category, latitude, longitude, phone, address, chatOnly }) => {
        const text = smsText(id, {
          ...facts,
          category,
          place: { latitude, longitude },
          phone,
          address,
          ...(chatOnly && { chatOnly }),
        })
        expect(text.length).toBeLessThanOrEqual(maxSmsLength)
        expect(text).toContain(`${latitude.toFixed(5)},${longitude.toFixed(5)}`)
        expect(text.split('\n').length).toBeGreaterThanOrEqual(5)
        expect(text).not.toContain('http')
      }),
    )
  })
})
