import { categories, categoryByNumber } from '../shared/category.ts'
import { asciiDigits } from '../shared/digits.ts'
import { looksLikePhone, parsePhone } from '../shared/phone.ts'
import { isOnEarth, roundToCentimetre } from '../shared/place.ts'
import { catalogues } from '../texts/catalogues.ts'
import type { ChatInput } from './conversation-state.ts'

/** Polite endings, brackets and marks that people put around what they mean. */
const around = /^[\s"'“”([]+|[\s"'“”)\].,!?]+$/g
const polite = /\s*(?:ครับ|คับ|ค่ะ|คะ|จ้า|please)$/
const plain = (text: string): string =>
  asciiDigits(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(around, '')
    .replace(polite, '')
    .replace(around, '')

const words: Readonly<Record<'start' | 'cancel' | 'skipPhone' | 'practise' | 'register', readonly string[]>> =
  {
    start: [
      'แจ้งเหตุ',
      'ช่วยด้วย',
      'ช่วยหนูด้วย',
      'ช่วยผมด้วย',
      'ช่วยฉันด้วย',
      'ขอความช่วยเหลือ',
      'เริ่ม',
      'help',
      'help me',
      'sos',
      'report',
      'start',
    ],
    cancel: [
      'ยกเลิก',
      'ยกเลิกการแจ้งเหตุ',
      'ยกเลิก: กดผิด',
      'ยกเลิก กดผิด',
      'ไม่แจ้งแล้ว',
      'กดผิด',
      'แจ้งผิด',
      'cancel',
      'by mistake',
    ],
    skipPhone: ['ไม่สะดวกให้เบอร์', 'ไม่สะดวก', 'ไม่มี', 'ไม่มีเบอร์', 'ไม่ให้', 'ข้าม', 'skip', 'no phone', 'no'],
    practise: ['ทดลองใช้', 'ทดลองใช้งาน', 'ทดลองแจ้งเหตุ', 'practice', 'practise', 'try it out'],
    register: [
      'ลงทะเบียนเจ้าหน้าที่',
      'ลงทะเบียน เจ้าหน้าที่',
      'ลงทะเบียนจนท',
      'ลงทะเบียน จนท',
      'ลงทะเบียนตำรวจ',
      'officer registration',
      'register officer',
    ],
  }
const meanings = new Map<string, ChatInput>([
  ...words.start.map((word) => [word, { kind: 'start', inWords: true }] as const),
  ...words.cancel.map((word) => [word, { kind: 'cancel' }] as const),
  ...words.skipPhone.map((word) => [word, { kind: 'skipPhone' }] as const),
  ...words.practise.map((word) => [word, { kind: 'practise' }] as const),
  ...words.register.map((word) => [word, { kind: 'register' }] as const),
  // The words of the menu's own button can mean nothing else.
  ...Object.values(catalogues).map(({ buttons }) => [plain(buttons.report), { kind: 'start' }] as const),
  ...categories.flatMap((category) =>
    Object.values(catalogues).map(
      (texts) => [plain(texts.categories[category]), { kind: 'category', category }] as const,
    ),
  ),
])

const coordinates = /^(-?\d{1,3}(?:\.\d+)?)(?:\s*,\s*|\s+)(-?\d{1,3}(?:\.\d+)?)$/

/** What a typed text means, whatever was asked: the words, the digits 1 to 5, coordinates, a number. */
export const understand = (text: string): ChatInput => {
  if (text.length > 200) return { kind: 'unclear' }
  const typed = plain(text)
  const meant = meanings.get(typed)
  if (meant) return meant
  const category = /^\d$/.test(typed) ? categoryByNumber(Number(typed)) : undefined
  if (category) return { kind: 'category', category }
  const pair = coordinates.exec(typed)
  if (pair && typed.includes('.')) {
    const place = roundToCentimetre({ latitude: Number(pair[1]), longitude: Number(pair[2]) })
    return isOnEarth(place) ? { kind: 'place', place } : { kind: 'invalidPlace' }
  }
  const phone = parsePhone(typed)
  if (phone) return { kind: 'phone', phone }
  return looksLikePhone(typed) ? { kind: 'invalidPhone' } : { kind: 'unclear' }
}
