import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { type ReporterLanguage, reporterLanguages } from '../../lambdas/core/shared/language.ts'
import { richMenuAreas, richMenuSize } from './rich-menu-areas.ts'

/** LINE takes a picture of at most one megabyte. */
const mostBytes = 1024 * 1024
const page = new URL('../../web/rich-menu/menu.html', import.meta.url)

const draw = async (browser: Browser, language: ReporterLanguage): Promise<Buffer> => {
  const tab = await browser.newPage({ viewport: richMenuSize })
  await tab.goto(page.href)
  await tab.evaluate(`document.documentElement.lang = '${language}'`)
  for (const [name, { x, y, width, height }] of Object.entries(richMenuAreas)) {
    const style = `left:${x}px; top:${y}px; width:${width}px; height:${height}px`
    await tab.evaluate(`document.querySelector('[data-area=${name}]').style.cssText = '${style}'`)
  }
  await tab.evaluate('document.fonts.ready')
  return tab.screenshot({ type: 'png' })
}

/** `npm run rich-menu:draw`: draws the rich menu's pictures with the machine's Chromium. */
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  for (const language of reporterLanguages) {
    const picture = await draw(browser, language)
    if (picture.length > mostBytes)
      throw new Error(`The picture has ${picture.length} bytes, LINE takes ${mostBytes}`)
    const file = new URL(`rich-menu.${language}.png`, import.meta.url)
    await writeFile(file, picture)
    console.log(`${fileURLToPath(file)}: ${picture.length} bytes`)
  }
} finally {
  await browser.close()
}
