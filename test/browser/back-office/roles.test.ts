import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, type Running, run } from '../running.ts'
import { type AccountName, menuOf, signedIn } from './office.ts'

let running: Running

beforeAll(async () => {
  running = await run()
})
afterAll(() => running?.close())

const reports = ['แดชบอร์ด', 'ภาพรวมการมีส่วนร่วม', 'แดชบอร์ดเจ้าหน้าที่']
const incidents = ['รายการแจ้งระงับเหตุด่วน', 'แผนที่แจ้งเหตุ']
const settings = 'ลำดับการแจ้งและข้อความ'
const units = 'หน่วยงาน'
const people = 'บัญชีผู้ใช้งาน'
const audit = 'บันทึกการใช้งาน'
const files = 'ดาวน์โหลด'
const signOut = 'ออกจากระบบ'
const home = 'ระบบหลังบ้าน'

test.each<[AccountName, string, readonly string[], string | undefined]>([
  [
    'superadmin',
    '/dashboard',
    [...reports, settings, units, people, ...incidents, audit, files, signOut],
    undefined,
  ],
  [
    'provinceAdmin',
    '/dashboard',
    [...reports, settings, units, people, ...incidents, audit, files, signOut],
    undefined,
  ],
  ['commander', '/dashboard', [...reports, settings, ...incidents, files, signOut], '/accounts'],
  ['operator', '/dashboard', [...reports, ...incidents, files, signOut], '/settings'],
  ['team', '/incidents', [...incidents, signOut], '/dashboard'],
])('%s finds what the account may do, and nothing else', async (account, path, menu, refused) => {
  const { page, troubles } = await signedIn(running, account, path)
  expect((await menuOf(page)).filter((name) => name !== '')).toEqual([home, ...menu])
  if (refused) {
    await page.goto(`${running.url}/back-office${refused}`)
    await page.getByText('บัญชีของคุณไม่มีสิทธิ์ดูหน้านี้').waitFor()
  }
  await page.getByRole('link', { name: signOut }).click()
  await page.getByRole('button', { name: ' superadmin@' }).waitFor()
  expect(troubles).toEqual([])
})

const looks = [
  ['desktop, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['desktop, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['phone, light', { viewport: { width: 390, height: 800 }, colorScheme: 'light' }],
] as const
const pages = [
  '/dashboard',
  '/participation',
  '/officers',
  '/incidents',
  '/map',
  '/settings',
  '/settings/units',
  '/accounts',
  '/audit',
  '/downloads',
]

test.each(looks)(
  'every page is clean for axe and no wider than the window: %s',
  async (_, look) => {
    const { page, troubles } = await signedIn(running, 'superadmin', '/dashboard', look)
    for (const path of pages) {
      await page.goto(`${running.url}/back-office${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('กำลังโหลด').first().waitFor({ state: 'hidden' })
      expect(await axeFindings(page), path).toEqual([])
      const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(tooWide, path).toBeLessThanOrEqual(0)
    }
    expect(troubles).toEqual([])
  },
  180_000,
)

test('the keyboard alone skips to the content, and leads from page to page', async () => {
  const { page } = await signedIn(running, 'commander')
  const focusedLink = (name: string) =>
    page.getByRole('link', { name, exact: true }).and(page.locator(':focus'))
  await page.keyboard.press('Tab')
  await focusedLink('ข้ามไปยังเนื้อหา').waitFor()
  for (let tabs = 0; tabs < 60 && !(await focusedLink('แผนที่แจ้งเหตุ').isVisible()); tabs += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'แผนที่แจ้งเหตุ' }).waitFor()
})
