import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batchesOf } from '../../../lambdas/core/figures/batches.ts'
import { changesOf } from '../../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../../lambdas/core/figures/counted.ts'
import type { UncountedReport } from '../../../lambdas/core/figures/ports.ts'
import { random } from '../../../local/demo/chance.ts'
import { changed, someReport } from '../../support/counting.ts'

const changesFrom = (seed: number, count: number, days: number): readonly UncountedReport[] => {
  const chance = random(seed)
  return Array.from({ length: count }, (_, nth) => {
    const report = someReport(nth, chance, days)
    const to = countedNow(changed(changed(report, chance), chance))
    const from = chance() < 0.5 ? { from: countedNow(report) } : {}
    return { report: report.id, version: 1, since: 0, to, ...from }
  })
}

it('no transaction takes more than DynamoDB allows, and each change is in one', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(1, 31, 300),
      (seed, count, days) => {
        const changes = changesFrom(seed, count, days)
        const batches = batchesOf(changes)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          // The reports, the figures, and the mark.
          expect(batch.length + changesOf(batch).length + 1).toBeLessThanOrEqual(100)
        }
        expect(
          batches
            .flat()
            .map(({ report }) => report)
            .toSorted(),
        ).toEqual(changes.map(({ report }) => report).toSorted())
      },
    ),
    { numRuns: 60 },
  )
})

it('a surge of one day needs few', () => {
  const { length } = batchesOf(changesFrom(1, 1_000, 1))
  expect(length).toBeLessThan(20)
})
