import { expect, test } from 'vitest'
import { pageWeights } from '../../bench/page-weights.ts'

/** Bytes of compressed JavaScript that the first page may take. */
const most = 500_000

test('the first page takes at most 500 kB of JavaScript; charts and maps come only where they are shown', async () => {
  const dashboard = (await pageWeights()).find(({ page }) => page === 'dashboard')
  expect(dashboard?.gzip).toBeLessThan(most)
  expect(dashboard?.gzip).toBeGreaterThan(100_000)
  const early = dashboard?.modules.filter((path) =>
    /maplibre|svg-maps|components\/(mixed-line-)?bar-chart\//.test(path),
  )
  expect(early).toEqual([])
}, 120_000)
