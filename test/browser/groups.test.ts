import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  actAs,
  bothPressIn,
  createGroup,
  groupOf,
  lineWith,
  membersOf,
  openLadder,
  openPeople,
  openPhoneOfMember,
  quoteAnswer,
  writeIn,
} from './group.ts'
import { addCitizen, attachOnPhone, phoneOf, report, typeOnPhone, usePhoneOf } from './phone.ts'
import { type Running, run } from './running.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

/** These run in the page, whose elements the tests' own types do not know. */
const widthOf = (image: unknown): number => (image as { naturalWidth: number }).naturalWidth
const readinessOf = (sound: unknown): number => (sound as { readyState: number }).readyState

const people = ['ด.ต. วิชัย', 'ร.ต.อ. สมชาย']

test('members of a new group write, answer by quoting, and take back', async () => {
  const { page, troubles } = await running.open()
  const group = await createGroup(page, 'กลุ่มลองเขียน', people)
  await lineWith(group, 'บัญชีทางการเข้าร่วมกลุ่ม').waitFor()
  await actAs(group, 'สมชาย')
  await writeIn(group, 'รายงานตัว')
  const line = lineWith(group, 'รายงานตัว')
  await line.getByText('ร.ต.อ. สมชาย').waitFor()
  await actAs(group, 'วิชัย')
  await quoteAnswer(group, line, 'ทราบ')
  const answer = lineWith(group, 'ทราบ')
  await answer.getByText('รายงานตัว').waitFor()
  expect(await group.getByRole('button', { name: 'ยกเลิกข้อความ' }).count()).toBe(1)
  await answer.getByRole('button', { name: 'ยกเลิกข้อความ' }).click()
  await lineWith(group, 'ยกเลิกข้อความแล้ว').waitFor()
  expect(await group.getByText('ทราบ', { exact: true }).count()).toBe(0)
  expect(troubles).toEqual([])
})

test('the account and people come into a group and leave it', async () => {
  const { page, troubles } = await running.open()
  const group = await createGroup(page, 'กลุ่มลองเชิญ', people, false)
  await group.getByText(/บัญชีทางการไม่ได้อยู่ในกลุ่มนี้/).waitFor()
  await group.getByRole('button', { name: 'เชิญบัญชีทางการ' }).click()
  await lineWith(group, 'บัญชีทางการเข้าร่วมกลุ่ม').waitFor()
  await group.getByText(/บัญชีทางการไม่ได้อยู่ในกลุ่มนี้/).waitFor({ state: 'detached' })

  const dialog = await openPeople(group)
  await dialog.getByLabel('ชื่อของคนใหม่').fill('ส.ต.ท. มาลี')
  await dialog.getByRole('button', { name: 'เพิ่มเข้ากลุ่ม' }).click()
  await dialog.getByRole('listitem').filter({ hasText: 'ส.ต.ท. มาลี' }).waitFor()
  await dialog.getByRole('button', { name: 'ออกจากกลุ่ม ด.ต. วิชัย' }).click()
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2)
  await dialog.getByRole('button', { name: 'นำบัญชีทางการออก' }).click()
  await page.keyboard.press('Escape')
  await group.getByText(/บัญชีทางการไม่ได้อยู่ในกลุ่มนี้/).waitFor()
  expect(troubles).toEqual([])
})

test('a member has a phone and a chat with the account of their own', async () => {
  const { page, troubles } = await running.open()
  await addCitizen(page, 'ผู้แจ้งที่รออยู่')
  const group = await createGroup(page, 'กลุ่มลองแชต', people)
  await openPhoneOfMember(group, 'ร.ต.อ. สมชาย')
  await phoneOf(page).locator('header').getByText('ร.ต.อ. สมชาย').waitFor()
  await phoneOf(page).getByText('เพิ่มเป็นเพื่อนแล้ว').waitFor()
  await typeOnPhone(page, 'ลงทะเบียนเจ้าหน้าที่')
  await lineWith(phoneOf(page), 'ลงทะเบียนเจ้าหน้าที่').waitFor()
  await usePhoneOf(page, 'ผู้แจ้งที่รออยู่')
  await phoneOf(page).locator('header').getByText('ผู้แจ้งที่รออยู่').waitFor()
  expect(troubles).toEqual([])
})

test('a reporter sends photos and voice, and what has nothing in it says so', async () => {
  const { page } = await running.open()
  await addCitizen(page, 'ผู้ส่งรูป')
  const log = phoneOf(page).getByRole('log')
  await attachOnPhone(page, /ปากซอย/)
  const photo = log.getByRole('img', { name: 'รูปภาพ' })
  await photo.waitFor()
  await expect.poll(() => photo.evaluate(widthOf)).toBe(640)
  await attachOnPhone(page, 'เสียงตัวอย่าง')
  const voice = log.getByLabel('ข้อความเสียง')
  await expect.poll(() => voice.evaluate(readinessOf)).toBeGreaterThan(0)
  await attachOnPhone(page, 'รูป 0 ไบต์')
  await log.getByText('ไม่มีข้อมูลให้แสดง').waitFor()
  await phoneOf(page).getByRole('button', { name: 'ส่งอย่างอื่น' }).click()
  const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }
  await phoneOf(page).getByLabel('ไฟล์จากเครื่อง').setInputFiles(file)
  await log.getByRole('link', { name: 'note.txt' }).waitFor()
})

test('two members press at the same instant, and the timeline shows who was told when', async () => {
  const { page, troubles } = await running.open()
  await addCitizen(page, 'ผู้แจ้งที่เชียงใหม่')
  await report(page, /กักขัง/, 'ประตูท่าแพ เชียงใหม่')
  const station = groupOf(page, 'สภ.เมืองเชียงใหม่')
  await lineWith(station, 'กักขังหน่วงเหนี่ยว').waitFor()
  const [officer = '', colleague = ''] = await membersOf(station)
  await actAs(station, officer)
  await bothPressIn(station, colleague, 'รับทราบ')
  for (const name of [officer, colleague]) await lineWith(station, `${name} กดปุ่ม “รับทราบ”`).waitFor()

  const ladder = await openLadder(page)
  await ladder.getByRole('heading', { name: /^เหตุ [0-9A-Z]{3}-[0-9A-Z]{3}/ }).waitFor()
  const steps = ladder.getByRole('log').getByRole('listitem')
  await steps.filter({ hasText: 'สภ.เมืองเชียงใหม่' }).filter({ hasText: 'แจ้งเหตุด่วน' }).waitFor()
  await steps.filter({ hasText: 'กดปุ่ม “รับทราบ”' }).first().waitFor()
  expect(await steps.first().textContent()).toMatch(/^\+0\.0 วิ/)
  expect(troubles).toEqual([])
})
