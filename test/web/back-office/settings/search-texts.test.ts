import { expect, test } from 'vitest'
import { countOf, searchTexts } from '../../../../web/back-office/pages/settings/search-texts.ts'

const groups = [
  {
    name: 'ผู้แจ้งเหตุ',
    texts: [
      { key: 'askPlace', when: 'เลือกเหตุแล้ว', th: 'เกิดเหตุที่ไหน', en: 'Where is it?' },
      { key: 'askPhone', when: 'ปักหมุดแล้ว', th: 'เบอร์โทรของคุณ', en: 'Your number' },
    ],
  },
  { name: 'กลุ่ม', texts: [{ key: 'acknowledged', when: 'กดรับทราบ', th: 'รับทราบแล้ว' }] },
]

test.each([
  ['', 3],
  ['  ', 3],
  ['WHERE', 1],
  ['หมุด', 1],
  ['รับทราบ', 1],
  ['ask', 2],
  ['ไม่มีคำนี้', 0],
])('%s is found %i times', (wanted, count) => {
  expect(countOf(searchTexts(groups, wanted))).toBe(count)
})

test('a group in which nothing is found is left out', () => {
  expect(searchTexts(groups, 'where').map(({ name }) => name)).toEqual(['ผู้แจ้งเหตุ'])
})
