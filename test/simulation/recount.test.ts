import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countKeyName, scopes } from '../../lambdas/core/figures/cells.ts'
import { askFigures, type FiguresQuestion } from '../../lambdas/core/figures/figures.ts'
import { recount as recountFigures } from '../../lambdas/core/figures/recount.ts'
import { askResponseTimes } from '../../lambdas/core/figures/response-times.ts'
import { tally } from '../../lambdas/core/figures/tally.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import { random } from '../../local/demo/chance.ts'
import { changed, comparable, recount, recountTimes, someReport } from '../support/counting.ts'
import { startFigures, type Trouble } from '../support/figures-store.ts'
import type { Operate } from '../support/links.ts'
import { startScheduler } from '../support/scheduling.ts'

const questions: readonly FiguresQuestion[] = [
  { from: '2026-01-01', to: '2026-02-28' },
  { from: '2026-01-09', to: '2026-02-14', province: '50' },
]
const days = 40

/** Counters that somebody has spoilt, while reports change and are counted, and the recount that puts them right. */
const play = async (seed: number, trouble: Trouble): Promise<void> => {
  const chance = random(seed)
  const store = startFigures(chance, trouble)
  const { reports, figures } = store
  const all = Array.from({ length: 120 }, (_, nth) => someReport(nth, chance, days))
  const scheduler = startScheduler(chance, () => (store.isTroubled() ? trouble.dies : 0))
  /** Goes on until it comes to an end without dying. */
  const surely = async (process: (operate: Operate) => Promise<unknown>): Promise<void> => {
    while (!(await scheduler.start((operate) => process(operate).catch(unlessLost))));
  }
  const changeOne = (operate: Operate) => async (): Promise<void> => {
    const some = all[Math.floor(chance() * all.length)] as Report
    const before = await operate('load', () => reports.get(some.id) ?? some)
    await operate('save', () => store.save(changed(before, chance)))
  }
  const change = async (many: number): Promise<void> => {
    for (let nth = 0; nth < many; nth += 1) await surely((operate) => changeOne(operate)())
  }
  const count = async (): Promise<void> => {
    store.pass(10_000)
    await surely((operate) => tally(store.tallyPorts(operate)))
  }
  const prove = () =>
    surely((operate) =>
      recountFigures({
        reports: store.countedReports(operate),
        ledger: store.ledger(operate),
        watch: { raise: (signal) => void store.signals.push(signal) },
        now: () => Date.UTC(2026, 1, 20) + store.now(),
        pause: async () => {
          store.pass(5_000)
          if (chance() < 0.5) store.catchUp()
        },
      }),
    )
  const spoil = (): void => {
    for (let nth = 0; nth < 25; nth += 1) {
      const scope = scopes[Math.floor(chance() * 8)] ?? 'all'
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(chance() * days))).toISOString().slice(0, 10)
      const period = chance() < 0.3 ? day.slice(0, 7) : day
      const key = { scope, period }
      if (chance() < 0.3) figures.delete(countKeyName(key))
      else {
        const cells = {
          ...figures.get(countKeyName(key))?.cells,
          'confinement:closed': Math.floor(chance() * 20) - 5,
          '3@77': 4,
        }
        figures.set(countKeyName(key), { ...key, cells })
      }
    }
  }
  const playing = (async () => {
    await change(200)
    await count()
    spoil()
    await Promise.all([
      change(150),
      (async () => {
        for (let nth = 0; nth < 4; nth += 1) await count()
      })(),
      prove(),
      prove(),
    ])
    store.calm()
    await count()
    await prove()
  })()
  let isOver = false
  void playing.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await scheduler.run()
    await new Promise(setImmediate)
  }
  await playing
  expect(store.signals).toContain('TallyRepaired')
  for (const question of questions) {
    expect(comparable(await askFigures(question, store.counts))).toEqual(recount(reports.values(), question))
    expect(await askResponseTimes(question, store.counts)).toEqual(recountTimes(reports.values(), question))
  }
  const before = store.signals.length
  const last = prove()
  await scheduler.run()
  await last
  expect(store.signals.slice(before)).toEqual([])
}

/** A tally that goes on after an answer was lost says so in the end; the recount gives up at once, until the next night. */
const unlessLost = (error: unknown): void => {
  const isLost = error instanceof AggregateError || (error instanceof Error && error.message === 'no answer')
  if (!isLost) throw error
}

it.each([
  ['undisturbed', { dies: 0, losesAnswer: 0, lags: 0 }],
  ['with an index that lags', { dies: 0, losesAnswer: 0, lags: 0.6 }],
  ['dying at any moment, with answers that are lost', { dies: 0.01, losesAnswer: 0.1, lags: 0.3 }],
])('the recount puts every counter right while reports change: %s', async (_, trouble) => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => play(seed, trouble)),
    { numRuns: 5, endOnFailure: true },
  )
})
