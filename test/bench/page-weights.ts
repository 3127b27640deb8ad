import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

interface Chunk {
  readonly fileName: string
  readonly code: string
  readonly isEntry: boolean
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
  readonly facadeModuleId: string | null
}

const chunksOf = (built: unknown): Chunk[] =>
  ([built].flat() as { readonly output: readonly (Chunk & { readonly type: string })[] }[])
    .flatMap(({ output }) => output)
    .filter(({ type }) => type === 'chunk')

/** These, and all that they import before they begin. */
const withImports = (chunks: readonly Chunk[], wanted: readonly Chunk[]): ReadonlySet<Chunk> => {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set(wanted)
  // What is added while it goes is gone through as well.
  for (const { imports } of found)
    for (const name of imports) {
      const chunk = byName.get(name)
      if (chunk) found.add(chunk)
    }
  return found
}

/** JavaScript that a page takes when it is the first one that is opened. */
export interface PageWeight {
  /** Such as `dashboard`. */
  readonly page: string
  /** Of every file on its own, as it is served (bytes, gzip). */
  readonly gzip: number
  readonly minified: number
  /** The files of the sources that are in it. */
  readonly modules: readonly string[]
}

const weightOf = (page: string, chunks: ReadonlySet<Chunk>): PageWeight => ({
  page,
  gzip: [...chunks].reduce((sum, { code }) => sum + gzipSync(code).length, 0),
  minified: [...chunks].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
  modules: [...chunks].flatMap(({ moduleIds }) => moduleIds),
})

/**
 * What of the back office each page takes with everything that is needed to show it, as it would be published; what is
 * loaded only after that, such as charts and maps, is left out.
 */
export const pageWeights = async (): Promise<readonly PageWeight[]> => {
  const chunks = chunksOf(
    await build({
      configFile: resolve(root, 'web/vite.back-office.config.ts'),
      logLevel: 'error',
      // Also where tests set another one.
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, reportCompressedSize: false },
    }),
  )
  const entries = chunks.filter(({ isEntry }) => isEntry)
  return chunks.flatMap((chunk) => {
    const page = /\/pages\/(.+)\/page\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1]
    return page === undefined ? [] : [weightOf(page, withImports(chunks, [...entries, chunk]))]
  })
}
