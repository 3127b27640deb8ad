import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineWith, openLadder, openPeople, quoteAnswer } from './group.ts'
import { addCitizen, chooseProblem, openPicker, phoneOf } from './phone.ts'
import { axeFindings, type Running, run } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

const desktop = { width: 1280, height: 800 }
const handheld = { width: 375, height: 740 }

test.each([
  ['desktop, light', { viewport: desktop, colorScheme: 'light' }],
  ['desktop, dark', { viewport: desktop, colorScheme: 'dark' }],
  ['handheld, light', { viewport: handheld, colorScheme: 'light' }],
  ['handheld, dark', { viewport: handheld, colorScheme: 'dark' }],
] satisfies [string, BrowserContextOptions][])(
  'axe finds nothing on the way through: %s',
  async (_, look) => {
    const { page } = await running.open(look)
    const found: string[] = []
    const inspect = async (state: string) => {
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      if (wide) found.push(`${state}: scrolls sideways`)
      for (const finding of await axeFindings(page)) found.push(`${state}: ${finding}`)
    }
    await inspect('empty')
    await page.getByRole('button', { name: 'เพิ่มผู้แจ้งเหตุ' }).click()
    await inspect('new citizen')
    await page.keyboard.press('Escape')
    await addCitizen(page, 'สมหญิง')
    await inspect('greeting')
    await chooseProblem(page, /ข่มขู่/)
    const picker = await openPicker(page)
    await picker.getByRole('button', { name: /อนุสาวรีย์/ }).click()
    await inspect('picker')
    await picker.getByRole('button', { name: 'ส่งตำแหน่งนี้' }).click()
    await phoneOf(page).getByRole('button', { name: 'พิมพ์เบอร์' }).last().click()
    await phoneOf(page).getByRole('button', { name: 'ส่งอย่างอื่น' }).click()
    await inspect('keyboard')
    await phoneOf(page).getByRole('textbox').fill('081 234 5678')
    await page.keyboard.press('Enter')
    await page.getByText(/ถึงกลุ่มสถานีใน/).waitFor()
    const tab = page.getByRole('button', { name: /กลุ่มที่รับเหตุ/ })
    if (await tab.isVisible()) {
      await tab.getByText(/ข้อความใหม่/).waitFor()
      await tab.click()
    }
    await page.getByRole('log').getByText(/ข่มขู่/).last().waitFor()
    await inspect('card in the groups')
    const station = page.getByRole('region', { name: /^(สน|สภ)\./ }).first()
    await station.getByRole('button', { name: 'สองคนกดพร้อมกัน' }).click()
    await station.getByRole('button', { name: 'ส่งอย่างอื่น' }).click()
    await quoteAnswer(station, lineWith(station, /ข่มขู่/), 'ตอบ กำลังไป')
    await inspect('a group that somebody writes in')
    await openPeople(station)
    await inspect('people of a group')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'สร้างกลุ่ม' }).click()
    await inspect('new group')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'ทุกกลุ่ม' }).click()
    await inspect('list of groups')
    await openLadder(page)
    await inspect('timeline')
    expect(found).toEqual([])
  },
)
