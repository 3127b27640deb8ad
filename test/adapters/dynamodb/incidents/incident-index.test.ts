import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableCountBook } from '../../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { tableUncounted } from '../../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableIncidentIndex } from '../../../../lambdas/adapters/dynamodb/incidents/incident-index.ts'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { countedNow } from '../../../../lambdas/core/figures/counted.ts'
import { tally } from '../../../../lambdas/core/figures/tally.ts'
import type { IndexedReport, PageQuestion } from '../../../../lambdas/core/operator/incidents/list.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import { random } from '../../../../local/demo/chance.ts'
import { changed, routedTo, someReport } from '../../../support/counting.ts'
import { allPages, listed, someFilter } from '../../../support/listing.ts'
import { startTable } from '../../../support/table.ts'

const days = 45
const chance = random(11)
let table: Awaited<ReturnType<typeof startTable>>
let reports: ReturnType<typeof tableReports>
const known = new Map<string, Report>()

const save = async (report: Report): Promise<void> => {
  const saved = await reports.save(report)
  if (!saved) throw new Error('not saved')
  known.set(saved.id, saved)
}
let nth = 0
const saveNew = (day = days): Promise<void> => save(someReport(++nth, chance, day))
const count = async (): Promise<void> => {
  await tally({
    uncounted: tableUncounted(table),
    book: tableCountBook(table),
    watch: { raise: () => undefined },
    now: () => Date.now() + 10_000,
  })
  for (const id of known.keys()) known.set(id, (await reports.load(id as Report['id'])) as Report)
}
const rowOf = (report: Report): IndexedReport => {
  const { latitude, longitude } = report.place
  return {
    id: report.id,
    acceptedAt: report.acceptedAt,
    counted: countedNow(report),
    point: { latitude, longitude },
  }
}
const rows = () => [...known.values()].map(rowOf)

beforeAll(async () => {
  table = await startTable()
  reports = tableReports(table, Date.now)
  for (let one = 0; one < 150; one += 1) await saveNew()
  await count()
  for (const report of [...known.values()]) if (chance() < 0.7) await save(changed(report, chance))
  await count()
  for (const report of [...known.values()]) if (chance() < 0.1) await save(changed(report, chance))
}, 60_000)
afterAll(() => table.close())

const someQuestion = (): PageQuestion => ({
  ...someFilter(chance, days),
  order: chance() < 0.5 ? 'newest' : 'oldest',
  limit: 1 + Math.floor(chance() * 40),
})

describe('the list of reports in the table', () => {
  it('is that of the reports, whatever is asked', async () => {
    const { page } = tableIncidentIndex(table)
    for (let one = 0; one < 25; one += 1) {
      const question = someQuestion()
      const pages = await allPages(page, question)
      expect(pages.flatMap(({ ids }) => ids)).toEqual(listed(rows(), question, question.order))
    }
  })

  it('shows nothing twice and misses nothing that was there, while reports come in', async () => {
    const { page } = tableIncidentIndex(table)
    for (let one = 0; one < 10; one += 1) {
      const question = { ...someQuestion(), limit: 10 }
      const before = listed(rows(), question, question.order)
      const pages = await allPages(page, question, () => saveNew())
      const shown = pages.flatMap(({ ids }) => ids)
      expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
      expect(shown.filter(({ id }) => before.some((was) => was.id === id))).toEqual(before)
    }
  })

  it('follows a report into another province', async () => {
    const [report] = known.values()
    const { page } = tableIncidentIndex(table)
    await save(routedTo(report as Report, '93'))
    const everything = { from: '2026-01-01', to: '2026-02-28', order: 'newest', limit: 10 } as const
    expect((await page({ ...everything, province: '93' })).ids).toEqual([
      rowOf(known.get((report as Report).id) as Report),
    ])
  })

  it.each(['newest', 'oldest'] as const)('ends where a position lies beyond it: %s', async (order) => {
    const { page } = tableIncidentIndex(table)
    const beyond = `${Date.UTC(order === 'newest' ? 2025 : 2027, 0, 1)}#0`
    const question = { from: '2026-01-05', to: '2026-02-02', order, limit: 5, after: beyond } as const
    expect(await page(question)).toEqual({ ids: [] })
    expect(await page({ ...question, province: '10' })).toEqual({ ids: [] })
    expect(await page({ ...question, province: '10', statuses: ['new'] })).toEqual({ ids: [] })
  })

  it('gives the newest points, and says where there are more', async () => {
    const { points } = tableIncidentIndex(table)
    const filter = { from: '2026-01-05', to: '2026-02-02' }
    const all = listed(rows(), filter, 'newest')
    expect(await points(filter, 60)).toEqual({ points: all.slice(0, 60), hasMore: true })
    expect(await points(filter, 1_000)).toEqual({ points: all, hasMore: false })
  })
})
