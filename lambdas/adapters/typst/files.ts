import { join } from 'node:path'
import type { TypstFiles } from './printer.ts'

/** What the bundle of a function has beside its code, by the names that the stack gives it. */
export const typstFilesIn = (directory: string): TypstFiles => ({
  compiler: join(directory, 'typst.wasm'),
  template: join(directory, 'report.typ'),
  fonts: [join(directory, 'Sarabun-Regular.ttf'), join(directory, 'Sarabun-Bold.ttf')],
})
