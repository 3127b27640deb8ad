import { expect, test } from 'vitest'
import { phoneText } from '../../../../web/back-office/pages/incident/phone-text.ts'

test.each([
  ['+66812345678', '081-234-5678'],
  ['+6621234567', '02-123-4567'],
  ['+6653123456', '053-123-456'],
  ['+8562055512345', '+8562055512345'],
])('%s is read as %s', (phone, text) => {
  expect(phoneText(phone)).toBe(text)
})
