import type { Locator, Page } from 'playwright-core'

/** The groups beside the phone as a person works them, in the page's own Thai words. */

/** A group that stands beside the phone. */
export const groupOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** Opens a group by the search, where it does not stand there yet. */
export const openGroup = async (page: Page, name: string): Promise<Locator> => {
  const group = groupOf(page, name)
  if ((await group.count()) === 0) {
    await page.getByRole('searchbox').fill(name)
    await page.locator('.found').getByRole('button', { name }).first().click()
  }
  await group.waitFor()
  return group
}

/** The names of those who can act in a group, in the order in which they are offered. */
export const membersOf = async (group: Locator): Promise<readonly string[]> => {
  const options = group.getByLabel('ในนามของ').locator('option')
  await options.first().waitFor({ state: 'attached' })
  return (await options.allTextContents()).map((name) => name.replace(/ \([^()]*\)$/, ''))
}

/** From now on this member writes and presses in the group. */
export const actAs = async (group: Locator, member: string): Promise<void> => {
  const choice = group.getByLabel('ในนามของ')
  const option = choice.locator('option', { hasText: member })
  await choice.selectOption((await option.getAttribute('value')) ?? '')
}

/** Writes in the group as whoever acts there. */
export const writeIn = async (group: Locator, words: string): Promise<void> => {
  const bar = group.getByRole('textbox')
  await bar.fill(words)
  await bar.press('Enter')
}

/** Presses a button of the latest card that has it. */
export const pressIn = (group: Locator, label: string): Promise<void> =>
  group.getByRole('log').getByRole('button', { name: label, exact: true }).last().click()

/** As `pressIn`, and another member presses at the same instant. */
export const bothPressIn = async (group: Locator, other: string, label: string): Promise<void> => {
  const both = group.getByRole('button', { name: 'สองคนกดพร้อมกัน' })
  await both.click()
  const choice = group.getByLabel('กดพร้อมกับ')
  const option = choice.locator('option', { hasText: other })
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await pressIn(group, label)
  await both.click()
}

/** The latest line of a chat that holds these words. */
export const lineWith = (chat: Locator, words: string | RegExp): Locator =>
  chat.getByRole('log').getByRole('listitem').filter({ hasText: words }).last()

/** Answers a line of a chat by quoting it, as holding it down and choosing “ตอบกลับ” does on a phone. */
export const quoteAnswer = async (chat: Locator, line: Locator, words: string): Promise<void> => {
  await line.getByRole('button', { name: 'ตอบกลับ' }).click()
  await chat.getByText(/^ตอบกลับ: /).waitFor()
  const bar = chat.getByRole('textbox')
  await bar.fill(words)
  await bar.press('Enter')
}

/** Makes a group that no unit has, the account in it at once, with these people. */
export const createGroup = async (
  page: Page,
  name: string,
  members: readonly string[],
  isInvited = true,
): Promise<Locator> => {
  await page.getByRole('button', { name: 'สร้างกลุ่ม' }).click()
  await page.getByLabel('ชื่อกลุ่ม').fill(name)
  await page.getByLabel(/คนในกลุ่ม บรรทัดละ/).fill(members.join('\n'))
  await page.getByLabel('เชิญบัญชีทางการเข้ากลุ่มทันที').setChecked(isInvited)
  await page.getByRole('button', { name: 'สร้าง', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return openGroup(page, name)
}

/** Opens who is in a group: to add and remove people and the account, and to open somebody's own chat. */
export const openPeople = async (group: Locator): Promise<Locator> => {
  await group.getByRole('button', { name: /^คนในกลุ่ม/ }).click()
  const people = group.page().getByRole('dialog')
  await people.waitFor()
  return people
}

/** Puts a member's own phone, with their chat with the account, into the place of the reporter's. */
export const openPhoneOfMember = async (group: Locator, member: string): Promise<void> => {
  const people = await openPeople(group)
  await people.getByRole('button', { name: `แชต 1:1 ${member}` }).click()
  await people.waitFor({ state: 'detached' })
}

/** Shows the timeline of the last report. */
export const openLadder = async (page: Page): Promise<Locator> => {
  const ladder = page.getByRole('region', { name: 'ลำดับเวลาของเหตุล่าสุด' })
  if ((await ladder.count()) === 0) await page.getByRole('button', { name: 'ลำดับเวลา' }).click()
  await ladder.waitFor()
  return ladder
}
