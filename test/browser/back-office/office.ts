import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Opened, Running } from '../running.ts'

/** The demonstration accounts, by the part of their address before the @. */
export const accounts = {
  superadmin: 'superadmin',
  provinceAdmin: 'admin.chiangmai',
  commander: 'commander',
  commanderOfBangkok: 'commander.bangkok',
  operator: '191.bangkok',
  operatorOfChiangMai: '191.chiangmai',
  team: 'team.chiangmai',
} as const
export type AccountName = keyof typeof accounts

/** A context of its own, signed in with one tap, on a page of the back office. */
export const signedIn = async (
  running: Running,
  account: AccountName,
  path = '/dashboard',
  look: BrowserContextOptions = {},
): Promise<Opened> => {
  const opened = await running.open({ locale: 'th', ...look }, running.url, `/back-office${path}`)
  const { page } = opened
  await page.getByRole('button', { name: ` ${accounts[account]}@` }).click()
  await page.waitForURL((url) => url.pathname === `/back-office${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

/** The names in the menu, in their order. */
export const menuOf = async (page: Page): Promise<readonly string[]> => {
  const toggle = page.getByRole('button', { name: 'เมนู' })
  const menu = page.getByRole('navigation', { name: 'เมนู' })
  if (!(await menu.isVisible())) await toggle.first().click()
  await menu.waitFor()
  return menu.getByRole('link').allTextContents()
}

/** The big number of a tile. */
export const tileOf = async (page: Page, name: string): Promise<number> => {
  const tile = page.locator('.tile', { has: page.locator('.tile-name', { hasText: name }) })
  const text = await tile.locator('.tile-value').first().textContent()
  return Number((text ?? '').replace(/[^0-9]/g, ''))
}

export const rowsOf = (page: Page): Locator =>
  page.getByRole('grid', { name: 'เรื่องที่แจ้ง' }).locator('tbody').getByRole('row')

/** What a link or button saves. */
export const downloaded = async (page: Page, what: Locator): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), what.click()])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}
