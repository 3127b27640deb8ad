import { readXlsx } from 'hucre/xlsx'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfPages } from '../../support/pdf-text.ts'
import { lineWith } from '../group.ts'
import { addCitizen, phoneOf, report, typeOnPhone } from '../phone.ts'
import { axeFindings, type Running, run } from '../running.ts'
import { downloaded, rowsOf, signedIn, tileOf } from './office.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

/** Waits until a page says so by itself: nothing is clicked meanwhile. */
const until = async <Value>(ask: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> => {
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const onMap = async (page: Page): Promise<number> => {
  const counts = await page.locator('.legend li span:last-child').allTextContents()
  return counts.reduce((sum, text) => sum + Number(text.replace(/[^0-9]/g, '')), 0)
}

/** Waits until the list has been loaded, whether or not anything is in it. */
const listed = (page: Page): Promise<void> =>
  page.getByText('ไม่มีเรื่องที่ตรงกับตัวกรองนี้').or(rowsOf(page).getByRole('link')).first().waitFor()

const confirm = (page: Page, name: string): Locator => page.getByRole('dialog').getByRole('button', { name })

test('a report appears in list, tiles and map as it comes, is dealt with in the back office, and is in both files', async () => {
  const commander = await signedIn(running, 'commander')
  const map = await signedIn(running, 'commanderOfBangkok', '/map')
  const operator = await signedIn(running, 'operator', '/incidents')
  await operator.page.getByText('เชื่อมต่อข้อมูลสดแล้ว').waitFor()
  const before = {
    all: await tileOf(commander.page, 'ยอดสะสม'),
    closed: await tileOf(commander.page, 'ปิดเหตุ'),
  }
  await map.page.locator('.legend').waitFor()
  const pointsBefore = await onMap(map.page)
  await listed(operator.page)
  const codes = async () => rowsOf(operator.page).locator('a').allTextContents()
  const codesBefore = await codes()

  const citizen = await running.open({ viewport: { width: 1440, height: 900 } })
  await addCitizen(citizen.page, 'ผู้แจ้งที่อนุสาวรีย์')
  await report(citizen.page, /กักขัง/, 'อนุสาวรีย์ชัยสมรภูมิ')

  const [code = ''] = await until(
    async () => (await codes()).filter((one) => !codesBefore.includes(one)),
    ({ length }) => length > 0,
  )
  await until(
    () => tileOf(commander.page, 'ยอดสะสม'),
    (count) => count === before.all + 1,
  )
  await until(
    () => onMap(map.page),
    (count) => count === pointsBefore + 1,
  )

  await typeOnPhone(citizen.page, '<b>เขา</b> ล็อก <img src=x onerror=alert(1)> ประตู')
  await operator.page.getByRole('link', { name: code }).click()
  await operator.page.getByRole('heading', { level: 1, name: new RegExp(code) }).waitFor()
  await operator.page.getByText('<b>เขา</b> ล็อก <img src=x onerror=alert(1)> ประตู').waitFor()
  expect(await axeFindings(operator.page)).toEqual([])

  await operator.page.getByRole('button', { name: 'รับทราบแทนหน่วย' }).click()
  const dialog = operator.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /หน่วยที่รับเรื่อง/ }).click()
  await operator.page.getByRole('option').first().click()
  await dialog.getByLabel('ผู้ที่คุยด้วย').fill('ร.ต.อ. สมชาย')
  await confirm(operator.page, 'รับทราบแทนหน่วย').click()
  await lineWith(phoneOf(citizen.page), 'เจ้าหน้าที่รับเรื่องแล้ว').waitFor()

  await operator.page.getByLabel('บันทึกในเคส').fill('โทรประสานสายตรวจแล้ว')
  await operator.page.getByRole('button', { name: 'เก็บบันทึก' }).click()
  await operator.page.getByText('เก็บบันทึกแล้ว').waitFor()
  await operator.page.getByRole('button', { name: 'ปิดเหตุ', exact: true }).click()
  await confirm(operator.page, 'ปิดเหตุ').click()
  await phoneOf(citizen.page).getByRole('button', { name: 'ยังไม่ปลอดภัย' }).waitFor()
  await until(
    () => tileOf(commander.page, 'ปิดเหตุ'),
    (count) => count === before.closed + 1,
  )

  const { page } = commander
  await page.getByRole('button', { name: 'ดาวน์โหลด Excel' }).click()
  await page.getByText('ไฟล์ Excel พร้อมแล้ว').waitFor()
  const excel = await downloaded(page, page.getByRole('button', { name: 'เปิดไฟล์' }).first())
  const { sheets } = await readXlsx(excel.bytes)
  const cells = sheets.flatMap(({ rows }) => rows.flat().map(String))
  expect(cells).toContain(code)
  expect(cells).toContain('ปิดเหตุ')
  expect(cells.some((cell) => cell.includes('onerror'))).toBe(false)

  await page.getByRole('button', { name: 'ดาวน์โหลดรายงาน (PDF)' }).click()
  await page.getByText('รายงาน PDF พร้อมแล้ว').waitFor()
  const pdf = await downloaded(page, page.getByRole('button', { name: 'เปิดไฟล์' }).first())
  const text = pdfPages(pdf.bytes).join('\n').replaceAll('\t', '')
  expect(text).toContain('รายงานสรุปการแจ้งเหตุด่วน')
  for (const { troubles } of [commander, map, operator]) expect(troubles).toEqual([])
}, 180_000)

test('where live updates drop, the page says so, goes on by asking, and recovers', async () => {
  const { page } = await signedIn(running, 'operator', '/incidents')
  await page.getByText('เชื่อมต่อข้อมูลสดแล้ว').waitFor()
  const fault = (body: object) =>
    fetch(`${running.url}/_live/faults`, { method: 'POST', body: JSON.stringify(body) })
  await fault({ kind: 'refuse', times: 2 })
  await fault({ kind: 'drop' })
  await page.getByText('ข้อมูลสดขาดการเชื่อมต่อ').waitFor()
  await page.getByText('เชื่อมต่อข้อมูลสดแล้ว').waitFor()
}, 120_000)

test('a team sees what was handed to it for care, and the personal data of nobody else', async () => {
  const { page } = await signedIn(running, 'team', '/incidents')
  await listed(page)
  const rows = await rowsOf(page)
    .filter({ has: page.getByRole('link') })
    .allTextContents()
  for (const row of rows) expect(row).toContain('ส่งต่อทีมสหวิชาชีพ')
})
