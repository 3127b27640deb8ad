import type { Benchmark } from './benchmark.ts'
import { pageWeights } from './page-weights.ts'
import { table } from './table.ts'

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

/** How much JavaScript each page of the back office takes where it is the first one. */
export const pages: Benchmark = {
  title: 'Pages of the back office',
  async run() {
    const weights = (await pageWeights()).toSorted((a, b) => b.gzip - a.gzip)
    const rows = weights.map(({ page, minified, gzip }) => [page, kilobytes(minified), kilobytes(gzip)])
    return `${table(['page', 'minified', 'gzip'], rows)}\n\n${explanation}`
  },
}

const explanation = `kB are 1,000 bytes. Everything that a page needs to show itself where nothing was loaded before, the shell and the sign-in
among it; without what it loads afterwards, such as charts, the maps and the other language's words.`
