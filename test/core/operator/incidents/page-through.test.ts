import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInSpan } from '../../../../lambdas/core/figures/calendar.ts'
import { changesOf } from '../../../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../../../lambdas/core/figures/counted.ts'
import type { DayCounts } from '../../../../lambdas/core/operator/incidents/day-counts.ts'
import type { IndexedReport, PageQuestion } from '../../../../lambdas/core/operator/incidents/list.ts'
import { matchesFilter } from '../../../../lambdas/core/operator/incidents/matches.ts'
import { pageThrough, type ShardReader } from '../../../../lambdas/core/operator/incidents/page-through.ts'
import {
  comesBefore,
  positionOf,
  sortByPosition,
} from '../../../../lambdas/core/operator/incidents/position.ts'
import { type ScanRange, scanRangesOf } from '../../../../lambdas/core/operator/incidents/scan-range.ts'
import type { Counted } from '../../../../lambdas/core/report/counted.ts'
import { type ProvinceCode, provinces } from '../../../../lambdas/core/shared/province.ts'
import { random } from '../../../../local/demo/chance.ts'
import { type Chance, changed, routedTo, someProvinces, someReport } from '../../../support/counting.ts'
import { allPages, listed, someFilter } from '../../../support/listing.ts'

const days = 60
const some = (nth: number, chance: Chance): IndexedReport => {
  const report = changed(routedTo(someReport(nth, chance, days), someProvinces[nth % 5]), chance)
  return { id: report.id, acceptedAt: report.acceptedAt, counted: countedNow(report) }
}

/** A list in memory, spread over four parts, of which some is not counted yet; counts what is looked through. */
const listOf = (all: readonly IndexedReport[], uncounted: readonly Counted[] | undefined) => {
  let rows = 0
  const guides: DayCounts = {
    counted: async (span) =>
      changesOf(
        all.filter(({ counted }) => !uncounted?.includes(counted)).map(({ counted }) => ({ to: counted })),
      ).filter((item) => isInSpan(item, span)),
    uncounted: async () => uncounted,
  }
  const partsOf =
    (question: PageQuestion) =>
    (stretch: ScanRange): readonly ShardReader[] =>
      stretch.parts.flatMap((part) =>
        [0, 1, 2, 3].map(
          (shard): ShardReader =>
            async (after, most) => {
              const left = sortByPosition(
                all.filter((one) => {
                  const position = positionOf(one)
                  const isHere =
                    part.by === 'day' ? part.day === one.counted.day : part.province === one.counted.province
                  const isLeft = after === undefined || comesBefore(after, position, question.order)
                  const isBetween = position >= part.low && position <= part.high
                  return isHere && isBetween && isLeft && question.after !== position && isMineOf(one, shard)
                }),
                question.order,
              )
              const looked = left.slice(0, most)
              rows += looked.length
              const last = looked.at(-1)
              return {
                found: looked.filter(({ counted }) => matchesFilter(counted, question)),
                rows: looked.length,
                ...(left.length > looked.length && last && { upTo: positionOf(last) }),
              }
            },
        ),
      )
  return {
    page: (question: PageQuestion, patience = 8_000) =>
      pageThrough(question, scanRangesOf(question, guides), partsOf(question), patience),
    rows: () => rows,
  }
}
const isMineOf = ({ id }: IndexedReport, part: number): boolean =>
  (id.at(-1) as string).charCodeAt(0) % 4 === part

describe('the list', () => {
  it('has all that is meant, once and in its order, whatever is asked and however little is looked through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 600 }),
        async (seed, limit, patience) => {
          const chance = random(seed)
          const all = Array.from({ length: 250 }, (_, nth) => some(nth, chance))
          const surge = chance() < 0.2
          const uncounted = surge ? undefined : all.map(({ counted }) => counted).filter(() => chance() < 0.1)
          const list = listOf(all, uncounted)
          const question = {
            ...someFilter(chance, days),
            order: chance() < 0.5 ? 'newest' : 'oldest',
            limit,
          } as const
          const pages = await allPages((one) => list.page(one, patience), question)
          expect(pages.flatMap(({ ids }) => ids)).toEqual(listed(all, question, question.order))
          expect(pages.every(({ ids }) => ids.length <= limit)).toBe(true)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('fills its pages, but for the last one', async () => {
    const chance = random(1)
    const list = listOf(
      Array.from({ length: 300 }, (_, nth) => some(nth, chance)),
      [],
    )
    const question = { from: '2026-01-01', to: '2026-02-28', order: 'newest', limit: 25 } as const
    const pages = await allPages((one) => list.page(one), question)
    expect(pages.slice(0, -1).map(({ ids }) => ids.length)).toEqual(Array.from({ length: 11 }, () => 25))
  })

  it('looks through no day on which the counters have nothing that is meant', async () => {
    const chance = random(2)
    const all = Array.from({ length: 3_000 }, (_, nth) => some(nth, chance)).map((one, nth) => ({
      ...one,
      counted: { ...one.counted, status: nth === 77 ? 'prank' : 'closed' } as const,
    }))
    const list = listOf(all, [])
    const question = { from: '2026-01-01', to: '2026-02-28', order: 'newest', limit: 25 } as const
    const page = await list.page({ ...question, statuses: ['prank'] })
    expect(page).toEqual({ ids: [all[77]] })
    expect(list.rows()).toBeLessThan(100)
  })

  it('shows a report once that moves from one part to another in between', async () => {
    const one = some(1, random(6))
    const look: ShardReader = async () => ({ found: [one], rows: 1 })
    const stretch = { parts: [], low: '0', high: '9', share: 1 }
    const stretches = async function* () {
      yield stretch
    }
    const page = await pageThrough({ order: 'newest', limit: 5 }, stretches(), () => [look, look], 100)
    expect(page).toEqual({ ids: [one] })
  })

  it('looks for what is rare in the provinces that have it', async () => {
    const chance = random(4)
    const all = Array.from({ length: 6_000 }, (_, nth) => {
      const one = some(nth, chance)
      const counted = {
        ...one.counted,
        day: '2026-01-15',
        province: provinces[nth % 77]?.code as ProvinceCode,
        status: nth % 1_500 === 7 ? 'prank' : 'closed',
      } as const
      const acceptedAt = Date.UTC(2026, 0, 15) + nth * 1_000
      return { ...one, acceptedAt, counted }
    })
    const list = listOf(all, [])
    const { ids, next } = await list.page({
      from: '2026-01-01',
      to: '2026-01-31',
      order: 'newest',
      limit: 50,
      statuses: ['prank'],
    })
    expect(ids.map(({ acceptedAt }) => acceptedAt)).toEqual(
      [4507, 3007, 1507, 7].map((nth) => Date.UTC(2026, 0, 15) + nth * 1_000),
    )
    expect(next).toBeUndefined()
    expect(list.rows()).toBeLessThan(400)
  })

  it('ends a page as it is where it would have to look through too much', async () => {
    const chance = random(3)
    const all = Array.from({ length: 2_000 }, (_, nth) => some(nth, chance))
    const list = listOf(all, undefined)
    const { ids, next } = await list.page(
      { from: '2026-01-01', to: '2026-02-28', statuses: ['prank'], order: 'oldest', limit: 500 },
      300,
    )
    expect(next).toBeDefined()
    expect(ids.length).toBeLessThan(100)
    expect(list.rows()).toBeLessThan(900)
  })
})
