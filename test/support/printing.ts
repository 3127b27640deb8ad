import { fileURLToPath } from 'node:url'
import type { TypstFiles } from '../../lambdas/adapters/typst/printer.ts'

const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const sarabun = (face: string): string =>
  inRepository(`node_modules/@expo-google-fonts/sarabun/${face}/Sarabun_${face}.ttf`)

/** What a function has beside its code, from where it comes. */
export const typstFiles: TypstFiles = {
  compiler: inRepository(
    'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  ),
  template: inRepository('lambdas/adapters/typst/report.typ'),
  fonts: [sarabun('400Regular'), sarabun('700Bold')],
}
