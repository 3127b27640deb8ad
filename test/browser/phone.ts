import type { Locator, Page } from 'playwright-core'

/** The citizen's phone as a person works it, in the page's own Thai words. */
export const phoneOf = (page: Page): Locator => page.getByRole('region', { name: 'โทรศัพท์ของผู้แจ้งเหตุ' })

export const addCitizen = async (
  page: Page,
  name: string,
  language: 'ไทย' | 'อังกฤษ' = 'ไทย',
): Promise<void> => {
  await page.getByRole('button', { name: 'เพิ่มผู้แจ้งเหตุ' }).click()
  await page.getByLabel('ชื่อใน LINE').fill(name)
  await page.getByRole('radio', { name: language, exact: true }).check()
  await page.getByRole('button', { name: 'เพิ่มเป็นเพื่อน' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await phoneOf(page).getByText('เพิ่มเป็นเพื่อนแล้ว').waitFor()
}

/** The menu below the chat, whether it is a picture with areas or drawn. */
export const menuOf = (page: Page): Locator => phoneOf(page).getByRole('navigation')

/** Taps through step 1. */
export const chooseProblem = async (page: Page, problem: RegExp): Promise<void> => {
  await menuOf(page).getByRole('button', { name: 'แจ้งเหตุด่วน' }).click()
  await phoneOf(page).getByRole('button', { name: problem }).last().click()
}

/** Opens the location picker from the quick reply that step 2 offers. */
export const openPicker = async (page: Page): Promise<Locator> => {
  await phoneOf(page).getByRole('list', { name: 'คำตอบด่วน' }).getByRole('button').click()
  const picker = page.getByRole('dialog')
  await picker.waitFor()
  return picker
}

/** The same element, while it has the focus. */
export const focused = (element: Locator): Locator => element.and(element.page().locator(':focus'))

/** Types into the phone, with its keyboard up, and sends. */
export const typeOnPhone = async (page: Page, words: string): Promise<void> => {
  const phone = phoneOf(page)
  const keyboard = phone.getByRole('button', { name: 'เปิดแป้นพิมพ์' })
  if (await keyboard.isVisible()) await keyboard.click()
  await phone.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(words)
  await page.keyboard.press('Enter')
}

/** Sends something else than words, by the name of its button: a photo, a voice, something odd. */
export const attachOnPhone = async (page: Page, name: string | RegExp): Promise<void> => {
  const phone = phoneOf(page)
  const keyboard = phone.getByRole('button', { name: 'เปิดแป้นพิมพ์' })
  if (await keyboard.isVisible()) await keyboard.click()
  await phone.getByRole('button', { name: 'ส่งอย่างอื่น' }).click()
  await phone.getByRole('button', { name }).click()
}

/** Puts the phone of somebody into the place, by what the choice calls them. */
export const usePhoneOf = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('ใช้โทรศัพท์ของ').selectOption({ label: name })
}

/** The three steps by one's fingers: a problem, one of the example places, no number. */
export const report = async (page: Page, problem: RegExp, place: RegExp | string): Promise<void> => {
  await chooseProblem(page, problem)
  const picker = await openPicker(page)
  await picker.getByRole('button', { name: place }).click()
  await picker.getByRole('button', { name: 'ส่งตำแหน่งนี้' }).click()
  await phoneOf(page).getByRole('button', { name: 'ไม่สะดวกให้เบอร์' }).last().click()
}
