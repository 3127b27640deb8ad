import { describe, expect, it } from 'vitest'
import { understand } from '../../../lambdas/core/conversation/understand.ts'

describe('understand', () => {
  it.each([
    ['แจ้งเหตุด่วน', { kind: 'start' }],
    ['  แจ้งเหตุด่วน ', { kind: 'start' }],
    ['Report emergency', { kind: 'start' }],
    ['แจ้งเหตุ', { kind: 'start', inWords: true }],
    ['Help', { kind: 'start', inWords: true }],
    ['SOS', { kind: 'start', inWords: true }],
    ['ยกเลิก', { kind: 'cancel' }],
    ['กดผิดค่ะ', { kind: 'cancel' }],
    ['ทดลองใช้', { kind: 'practise' }],
    ['ลงทะเบียนเจ้าหน้าที่', { kind: 'register' }],
    ['ไม่สะดวกให้เบอร์', { kind: 'skipPhone' }],
    ['2', { kind: 'category', category: 'confinement' }],
    ['๓', { kind: 'category', category: 'sexualAbuseRisk' }],
    ['กักขังหน่วงเหนี่ยว', { kind: 'category', category: 'confinement' }],
    ['A gathering turning violent', { kind: 'category', category: 'unlawfulGathering' }],
    ['081-234-5678', { kind: 'phone', phone: '+66812345678' }],
    ['081-234-567', { kind: 'invalidPhone' }],
    ['13.7563, 100.5018', { kind: 'place', place: { latitude: 13.7563, longitude: 100.5018 } }],
    ['๑๓.๗๕๖๓, ๑๐๐.๕๐๑๘', { kind: 'place', place: { latitude: 13.7563, longitude: 100.5018 } }],
    ['(13.7563, 100.5018)', { kind: 'place', place: { latitude: 13.7563, longitude: 100.5018 } }],
    ['8.012 98.345', { kind: 'place', place: { latitude: 8.012, longitude: 98.345 } }],
    ['แจ้งเหตุด่วน!', { kind: 'start' }],
    ['ช่วยด้วยค่ะ', { kind: 'start', inWords: true }],
    ['เบอร์ 0812345678 ครับ', { kind: 'phone', phone: '+66812345678' }],
    ['113.7563, 100.5018', { kind: 'invalidPlace' }],
    ['6', { kind: 'unclear' }],
    ['191', { kind: 'unclear' }],
    ['<script>alert(1)</script>', { kind: 'unclear' }],
    ['', { kind: 'unclear' }],
    ['ก'.repeat(300_000), { kind: 'unclear' }],
  ])('%.40j', (typed, expected) => {
    expect(understand(typed)).toEqual(expected)
  })
})
