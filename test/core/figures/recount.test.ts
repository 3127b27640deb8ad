import { expect, it } from 'vitest'
import { type CountItem, changesOf, countKeyName, sumOf } from '../../../lambdas/core/figures/cells.ts'
import type { CountLedger, Progress } from '../../../lambdas/core/figures/ports.ts'
import { recount } from '../../../lambdas/core/figures/recount.ts'
import type { Counted } from '../../../lambdas/core/report/counted.ts'

const today = Date.UTC(2026, 1, 10)
const some = (day: string): Counted => ({
  day,
  hour: 9,
  province: '50',
  category: 'confinement',
  status: 'new',
  reached: { delivered: 40 },
})

/** Figures of three reports, each on a day of its own, and what happens at each look at a day. */
const start = (atLook: (looks: number) => void = () => undefined) => {
  const reports = ['2026-01-20', '2026-02-03', '2026-02-10'].map(some)
  const figures = new Map(changesOf(reports.map((to) => ({ to }))).map((item) => [countKeyName(item), item]))
  const store = {
    reports,
    figures,
    mark: 7,
    now: today,
    looks: 0,
    looked: [] as string[],
    signals: [] as (readonly [string, number | undefined])[],
    stoppedAt: undefined as Progress | undefined,
    spoil(name: string, cell: string, by: number): void {
      const [scope, period] = name.split('/') as [CountItem['scope'], string]
      const before = figures.get(name)
      const cells = sumOf([{ cells: { [cell]: by } }, ...(before ? [before] : [])])
      figures.set(name, { scope, period, cells })
    },
  }
  const ledger: CountLedger = {
    mark: async () => store.mark,
    items: async (period) => [...figures.values()].filter((item) => item.period === period),
    async repair(difference, mark) {
      if (mark !== store.mark) return false
      for (const item of difference)
        for (const [cell, by] of Object.entries(item.cells)) store.spoil(countKeyName(item), cell, by)
      store.mark += 1
      return true
    },
    firstDay: async () => '2026-01-20',
    progress: async () => store.stoppedAt,
    async goOnWith(progress) {
      store.stoppedAt = progress
    },
  }
  const run = () =>
    recount({
      reports: {
        async *of(day) {
          store.looks += 1
          store.looked.push(day)
          atLook(store.looks)
          yield store.reports.filter((report) => report.day === day)
        },
      },
      ledger,
      watch: { raise: (signal, count) => void store.signals.push([signal, count]) },
      now: () => store.now,
      async pause() {},
    })
  return { store, run }
}
const truth = () => start().store.figures
const withoutZeros = (figures: ReadonlyMap<string, CountItem>) =>
  [...figures.values()]
    .map((item) => ({
      ...item,
      cells: Object.fromEntries(Object.entries(item.cells).filter(([, n]) => n !== 0)),
    }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .toSorted((a, b) => (countKeyName(a) < countKeyName(b) ? -1 : 1))

it('finds nothing wrong where nothing is, down to a month before the first day', async () => {
  const { store, run } = start()
  expect(await run()).toEqual({ days: 53, left: 0, repaired: [], isComplete: true })
  expect(store.looked.at(0)).toBe('2026-02-10')
  expect(store.looked.at(-1)).toBe('2025-12-20')
  expect(store.signals).toEqual([])
})

it('puts right what is too much, too little, missing, or where nothing ever was', async () => {
  const { store, run } = start()
  store.spoil('all/2026-02-03', 'confinement:new', 3)
  store.spoil('times:50/2026-01', '1@40', -1)
  store.spoil('10/2026-01-29', 'at03', 2)
  store.figures.delete('provinces/2026-02-10')
  const { repaired, isComplete } = await run()
  expect(repaired).toHaveLength(4)
  expect(isComplete).toBe(true)
  expect(withoutZeros(store.figures)).toEqual(withoutZeros(truth()))
  expect(store.signals).toHaveLength(4)
  expect((await run()).repaired).toEqual([])
})

it('takes for wrong what is seen twice, and no index that is behind', async () => {
  const behind = start((looks) => {
    const [first] = behind.store.reports
    if (looks === 1) behind.store.reports.push({ ...(first as Counted), day: '2026-02-10' })
    if (looks === 2) behind.store.reports.pop()
  })
  expect((await behind.run()).repaired).toEqual([])
  expect(behind.store.signals).toEqual([])
})

it('looks again while somebody counts, and leaves to the next night what is counted all the time', async () => {
  const busy = start((looks) => {
    if (looks <= 3) busy.store.mark += 1
  })
  busy.store.spoil('all/2026-02-10', 'confinement:new', 3)
  expect(await busy.run()).toMatchObject({
    left: 0,
    repaired: [{ cells: { 'confinement:new': -3 } }],
  })
  expect(busy.store.looked.filter((day) => day === '2026-02-10')).toHaveLength(5)

  const never = start(() => {
    never.store.mark += 1
  })
  never.store.spoil('all/2026-02-10', 'confinement:new', 3)
  // Months, which are right, are not made wrong by their days.
  expect(await never.run()).toMatchObject({ left: 53, repaired: [], isComplete: true })
})

it('stops in time, goes on there the next night, and then begins anew', async () => {
  const slow = start(() => {
    slow.store.now += 60_000
  })
  expect(await slow.run()).toMatchObject({ days: 13, isComplete: false })
  expect(slow.store.stoppedAt).toEqual({ day: '2026-01-28', isMonthRight: true })
  slow.store.now = today + 24 * 60 * 60 * 1000
  await slow.run()
  expect(slow.store.looked[13]).toBe('2026-01-28')
  while (slow.store.stoppedAt) await slow.run()
  slow.store.looked.length = 0
  slow.store.now = today
  await slow.run()
  expect(slow.store.looked[0]).toBe('2026-02-10')
})
