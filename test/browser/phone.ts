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

/** A group that stands beside the phone. */
export const groupOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
