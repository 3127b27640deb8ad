import { afterAll, beforeAll, expect, test } from 'vitest'
import { cuttableWayTo } from './cuttable-way.ts'
import { groupOf, openGroup } from './group.ts'
import { addCitizen, chooseProblem, focused, menuOf, openPicker, phoneOf } from './phone.ts'
import { type Running, run } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

test('three steps put the card into the nearest station’s group, with its centre and team', async () => {
  const { page, troubles } = await running.open()
  await addCitizen(page, '<script>alert(1)</script>')
  await phoneOf(page).locator('header').getByText('<script>alert(1)</script>').waitFor()

  await chooseProblem(page, /กักขังหน่วงเหนี่ยว/)
  const picker = await openPicker(page)
  await picker.getByRole('button', { name: 'ประตูท่าแพ เชียงใหม่' }).click()
  expect(await picker.getByRole('status').textContent()).toContain('จังหวัดเชียงใหม่')
  await picker.getByRole('button', { name: 'ส่งตำแหน่งนี้' }).click()

  await phoneOf(page).getByRole('button', { name: 'พิมพ์เบอร์' }).last().click()
  const keyboard = phoneOf(page).getByRole('textbox', { name: 'พิมพ์ข้อความ' })
  await focused(keyboard).waitFor()
  await keyboard.fill('๐๘๑ ๒๓๔ ๕๖๗๘')
  await page.keyboard.press('Enter')

  const station = groupOf(page, 'สภ.เมืองเชียงใหม่')
  await station.getByText('081-234-5678', { exact: true }).last().waitFor()
  // Another file may have reported from here before.
  await station.getByText('กักขังหน่วงเหนี่ยว').last().waitFor()
  await station.getByRole('link', { name: 'เปิดแผนที่' }).last().waitFor()
  for (const name of ['ศูนย์ 191 ภ.จว.เชียงใหม่', 'ทีมสหวิชาชีพจังหวัดเชียงใหม่'])
    await groupOf(page, name).getByText('กักขังหน่วงเหนี่ยว').last().waitFor()
  await page.getByText(/ถึงกลุ่มสถานีใน [\d.]+ วินาที/).waitFor()
  await phoneOf(page).getByText('สภ.เมืองเชียงใหม่').first().waitFor()
  expect(troubles).toEqual([])
})

test('an officer presses a button in the group and is answered there', async () => {
  const { page, troubles } = await running.open()
  const station = await openGroup(page, 'สภ.เมืองเชียงใหม่')
  const lines = station.getByRole('log').getByRole('listitem')
  const acknowledge = station.getByRole('button', { name: 'รับทราบ' }).last()
  await acknowledge.waitFor()
  const before = await lines.count()
  await station.getByLabel('ในนามของ').selectOption({ index: 1 })
  await acknowledge.click()
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(before + 2)
  expect(troubles).toEqual([])
})

test('the whole report is possible with the keyboard alone', async () => {
  const { page, troubles } = await running.open({ colorScheme: 'dark' })
  const tabTo = async (name: RegExp | string) => {
    const wanted = page.getByRole('button', { name }).last()
    await wanted.waitFor()
    for (let presses = 0; presses < 120; presses++) {
      if ((await focused(wanted).count()) > 0) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${name}`)
  }
  await tabTo('เพิ่มผู้แจ้งเหตุ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Keyboard Only')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await phoneOf(page).locator('header').getByText('Keyboard Only').waitFor()

  await menuOf(page).waitFor()
  await tabTo('แจ้งเหตุด่วน')
  await page.keyboard.press('Enter')
  await tabTo(/มั่วสุม/)
  await page.keyboard.press('Enter')
  await tabTo(/แชร์พิกัด/)
  await page.keyboard.press('Enter')

  const picker = page.getByRole('dialog')
  await picker.waitFor()
  await page.keyboard.press('ArrowRight')
  await picker.getByText(/\d+\.\d{5}, \d+\.\d{5}/).waitFor()
  await picker.getByLabel('ละติจูด, ลองจิจูด').focus()
  await page.keyboard.type('๗.๐๐๖๙, ๑๐๐.๔๗๔๗')
  await page.keyboard.press('Enter')
  await picker.getByText('จังหวัดสงขลา').waitFor()
  await tabTo('ส่งตำแหน่งนี้')
  await page.keyboard.press('Enter')

  await tabTo('ไม่สะดวกให้เบอร์')
  await page.keyboard.press('Enter')
  await groupOf(page, 'สภ.หาดใหญ่').getByText(/มั่วสุม/).waitFor()
  expect(troubles).toEqual([])
})

test('a lost connection is said, and what was missed is there after it', async () => {
  const way = await cuttableWayTo(running.url)
  try {
    const { page } = await running.open({}, way.url)
    await addCitizen(page, 'สมชาย')
    const userId = await page.getByLabel('ใช้โทรศัพท์ของ').inputValue()
    way.cut()
    await page.getByText(/ขาดการเชื่อมต่อ/).waitFor()
    const message = { type: 'text', text: 'missed' }
    const events = [{ type: 'message', source: { type: 'user', userId }, message }]
    await fetch(`${running.url}/_line/events`, { method: 'POST', body: JSON.stringify({ events }) })
    expect(await phoneOf(page).getByText('missed').count()).toBe(0)
    way.mend()
    await phoneOf(page).getByText('missed').waitFor()
    await expect.poll(() => page.getByText(/ขาดการเชื่อมต่อ/).count()).toBe(0)
  } finally {
    await way.close()
  }
})

test('tapping a number says whom a phone would call, and Escape gives the focus back', async () => {
  const { page } = await running.open()
  await addCitizen(page, 'มานี')
  const call = menuOf(page).getByRole('button', { name: /191/ })
  await call.click()
  await page.getByRole('dialog', { name: 'โทร 191' }).waitFor()
  await page.keyboard.press('Escape')
  await focused(call).waitFor()
})

test('a webhook that does not answer is said in words', async () => {
  const { page } = await running.open()
  await addCitizen(page, 'อารีย์')
  const change = (settings: object) =>
    fetch(`${running.url}/_line/settings`, { method: 'PUT', body: JSON.stringify(settings) })
  const { webhookUrl } = (await (await fetch(`${running.url}/_line/settings`)).json()) as {
    webhookUrl: string
  }
  await change({ webhookUrl: 'http://127.0.0.1:9/nobody' })
  try {
    await phoneOf(page).getByRole('button', { name: 'เปิดแป้นพิมพ์' }).click()
    await phoneOf(page).getByRole('textbox').fill('hello')
    await phoneOf(page).getByRole('button', { name: 'ส่ง', exact: true }).click()
    await page.getByText(/ส่งเหตุการณ์ถึงเว็บฮุกไม่ได้/).waitFor()
    await page.getByRole('button', { name: 'ปิดข้อความนี้' }).click()
    expect(await page.getByText(/ส่งเหตุการณ์ถึงเว็บฮุกไม่ได้/).count()).toBe(0)
  } finally {
    await change({ webhookUrl })
  }
})
