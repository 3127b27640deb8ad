import { readFile } from 'node:fs/promises'
import { CompileFormatEnum, createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import { loadFonts } from '@myriaddreamin/typst.ts/options.init'
import type { Paper, PrintPdf } from '../../core/exports/paper/paper.ts'

/** Where the compiler (WebAssembly), the template and the fonts are. */
export interface TypstFiles {
  readonly compiler: string
  readonly template: string
  readonly fonts: readonly string[]
}

/** The template is at fault, or does not fit what it was given. */
export class TypstFailed extends Error {
  override readonly name = 'TypstFailed'
}

const main = '/report.typ'

/** Typst, which breaks Thai between words. It is loaded with the first paper (a fifth of a second) and then kept. */
export const typstPrinter = (files: TypstFiles): PrintPdf => {
  let loaded: Promise<TypstCompiler> | undefined
  return async (paper) => {
    loaded ??= loadTypst(files).catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return print(await loaded, paper)
  }
}

const loadTypst = async ({ compiler: path, template, fonts }: TypstFiles): Promise<TypstCompiler> => {
  const compiler = createTypstCompiler()
  const [wasm, source, ...faces] = await Promise.all([
    readFile(path),
    readFile(template, 'utf8'),
    ...fonts.map(async (font) => new Uint8Array(await readFile(font))),
  ])
  await compiler.init({
    getModule: () => ({ module_or_path: wasm }),
    beforeBuild: [loadFonts(faces, { assets: false })],
  })
  compiler.addSource(main, source)
  return compiler
}

const print = async (compiler: TypstCompiler, paper: Paper): Promise<Uint8Array> => {
  const { result, diagnostics = [] } = await compiler.compile({
    mainFilePath: main,
    format: CompileFormatEnum.pdf,
    inputs: { paper: JSON.stringify(paper) },
    diagnostics: 'full',
  })
  await compiler.reset()
  if (result) return result
  throw new TypstFailed(diagnostics.map(({ message }) => message).join('; '))
}
