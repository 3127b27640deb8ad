import { afterAll, beforeAll, expect, test } from 'vitest'
import { actAs, groupOf, lineWith, membersOf, openLadder, pressIn, quoteAnswer } from './group.ts'
import { addCitizen, attachOnPhone, phoneOf, report, typeOnPhone } from './phone.ts'
import { type Running, run } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

test('a report is acknowledged, answered in silence, handed to the team and closed', async () => {
  const { page, troubles } = await running.open({ viewport: { width: 1440, height: 900 } })
  await addCitizen(page, 'ผู้แจ้งที่โคราช')
  await report(page, /ข่มขู่/, 'ย่าโม โคราช')
  const phone = phoneOf(page)
  const station = groupOf(page, 'สภ.เมืองนครราชสีมา')
  const card = lineWith(station, 'ข่มขู่ว่าจะทำร้าย')
  await card.waitFor()

  const [officer = ''] = await membersOf(station)
  await actAs(station, officer)
  await pressIn(station, 'รับทราบ')
  await lineWith(station, 'รับทราบแล้ว').waitFor()
  await lineWith(phone, 'เจ้าหน้าที่รับเรื่องแล้ว').getByText('สภ.เมืองนครราชสีมา').waitFor()

  await quoteAnswer(station, card, 'ตอบ กำลังไป อีก 5 นาที')
  await lineWith(phone, 'กำลังไป อีก 5 นาที').waitFor()
  expect(await phone.getByText(officer).count()).toBe(0)
  await typeOnPhone(page, 'เขายังอยู่หน้าบ้าน')
  await attachOnPhone(page, /ปากซอย/)
  await lineWith(station, 'เขายังอยู่หน้าบ้าน').waitFor()
  const file = station.getByRole('link', { name: 'เปิดรูป' })
  await file.waitFor()
  const opened = page.waitForEvent('popup')
  await file.click()
  expect((await (await opened).waitForFunction('document.images[0]?.naturalWidth')).toString()).toBe('640')

  await pressIn(station, 'ถึงที่เกิดเหตุ')
  await lineWith(phone, 'ถึงที่เกิดเหตุ').waitFor()
  await pressIn(station, 'ส่งต่อทีมสหวิชาชีพ')
  const team = groupOf(page, 'ทีมสหวิชาชีพจังหวัดนครราชสีมา')
  await lineWith(team, 'ส่งต่อเคสให้ทีม').waitFor()
  await pressIn(team, 'รับเคส')
  await lineWith(team, 'ทีมรับเคสแล้ว').waitFor()
  await pressIn(station, 'ปิดเหตุ')
  await phone.getByRole('button', { name: 'ยังไม่ปลอดภัย' }).waitFor()

  const steps = (await openLadder(page)).getByRole('log').getByRole('listitem')
  await steps.filter({ hasText: 'ทีมสหวิชาชีพจังหวัดนครราชสีมา' }).filter({ hasText: 'ทีมรับเคสแล้ว' }).waitFor()
  expect(troubles).toEqual([])
}, 120_000)
