import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { signInPath } from '../template/identities.ts'

/** Not every machine has Thai letters of its own. */
export const fontPath = (weight: number): string => `${signInPath}/thai-${weight}.woff2`

export const fontHeaders = { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' } as const

const { resolve } = createRequire(import.meta.url)

/** The font that the page asks for under a path. */
export const fontAt = (path: string): Buffer | undefined => {
  const weight = [400, 700].find((known) => path === fontPath(known))
  if (weight === undefined) return undefined
  return readFileSync(resolve(`@fontsource/noto-sans-thai/files/noto-sans-thai-thai-${weight}-normal.woff2`))
}
