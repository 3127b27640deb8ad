import { expect, it } from 'vitest'
import {
  bangkok,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  nearest,
  startOwnStack,
  text,
} from '../support/running-stack.ts'

it('a report goes out by itself after a minute, and its number follows when it comes', {
  timeout: 180_000,
}, async () => {
  const stack = await startOwnStack()
  try {
    const user = citizen('silent')
    const station = nearest('station', bangkok)
    await stack.post(fullReport(user, bangkok).slice(0, 3))
    const asked = Date.now()
    const code = await codeOnceDelivered(stack, user, 90_000)
    expect(Date.now() - asked).toBeGreaterThan(58_000)
    const [card] = await stack.cards(station, code)
    expect(JSON.stringify(card?.messages)).toContain('ไม่มีเบอร์')

    await stack.post([text(user, '0812345678')])
    const entries = await eventually(
      () => stack.entries(station.lineGroupId as string),
      (all) => JSON.stringify(all).includes('081-234-5678'),
      30_000,
    )
    const told = entries.find((entry) => JSON.stringify(entry).includes('081-234-5678'))
    expect(told?.messages[0].altText).toBe(`ข้อมูลเพิ่มเติม ${code}`)
  } finally {
    await stack.close()
  }
})
