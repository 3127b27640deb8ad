import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Running {
  readonly url: string
  /** The simulator, or another page, in a context of its own, by another way to the stack where one is given. */
  open(look?: BrowserContextOptions, url?: string, path?: string): Promise<Opened>
  close(): Promise<void>
}

export interface Opened {
  readonly page: Page
  /** Errors of the page and its console, in order. */
  readonly troubles: readonly string[]
}

/** A browser before the stack. */
export const run = async (): Promise<Running> => {
  const stackUrl = inject('stackUrl')
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags,
  })
  return {
    url: stackUrl,
    async open(look = {}, url = stackUrl, path = '/simulator') {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look })
      const page = await context.newPage()
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()))
      page.on('dialog', (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(`${url}${path}`)
      return { page, troubles }
    },
    close: () => browser.close(),
  }
}

/** What axe finds on the page as it is now: the rule, and where. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
