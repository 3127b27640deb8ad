import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askFigures, type FiguresQuestion } from '../../lambdas/core/figures/figures.ts'
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
  { from: '2026-01-09', to: '2026-02-14' },
  { from: '2026-01-03', to: '2026-01-20', province: '50' },
  { from: '2026-02-10', to: '2026-02-10', province: 'unknown' },
]

/** Reports that are changed, and two tallies that count them, all at the same time. */
const play = async (seed: number, changes: number, trouble: Trouble): Promise<void> => {
  const chance = random(seed)
  const store = startFigures(chance, trouble)
  const { reports, figures, truth } = store
  const expectTrueFigures = async (): Promise<void> => {
    for (const question of questions) {
      const answer = comparable(await askFigures(question, store.counts))
      expect(answer).toEqual(recount(reports.values(), question))
      expect(await askResponseTimes(question, store.counts)).toEqual(recountTimes(reports.values(), question))
    }
  }

  const scheduler = startScheduler(chance, () => (store.isTroubled() ? trouble.dies : 0))
  const all = Array.from({ length: 200 }, (_, nth) => someReport(nth, chance, 59))
  let done = 0
  const change = (operate: Operate) => async (): Promise<void> => {
    const some = all[Math.floor(chance() * all.length)] as Report
    for (;;) {
      const before = await operate('load', () => reports.get(some.id) ?? some)
      if (await operate('save', () => store.save(changed(before, chance)))) return
    }
  }
  const saver = async (): Promise<void> => {
    while (done < changes) {
      done += 1
      store.pass(20)
      await scheduler.start((operate) => change(operate)())
    }
  }
  const counter = async (): Promise<void> => {
    while (done < changes) {
      await scheduler.start((operate) => tally(store.tallyPorts(operate)).catch(unlessLost))
      if (chance() < 0.05) await expectTrueFigures()
    }
  }
  const working = [...Array.from({ length: 8 }, saver), counter(), counter()]
  await scheduler.run()
  await Promise.all(working)

  store.calm()
  await expectTrueFigures()
  store.pass(10_000)
  const last = scheduler.start((operate) => tally(store.tallyPorts(operate)))
  await scheduler.run()
  expect(await last).toBe(true)
  expect(truth).toEqual(new Map())
  await expectTrueFigures()
  expect(
    [...figures.values()].flatMap(({ cells }) => Object.values(cells)).filter((count) => count < 0),
  ).toEqual([])
}

/** A tally that goes on after an answer was lost says so in the end; a process that has died says that it has. */
const unlessLost = (error: unknown): void => {
  if (!(error instanceof AggregateError)) throw error
}

it.each([
  ['undisturbed', { dies: 0, losesAnswer: 0, lags: 0 }],
  ['with an index that lags', { dies: 0, losesAnswer: 0, lags: 0.9 }],
  ['dying at any moment, with answers that are lost', { dies: 0.05, losesAnswer: 0.2, lags: 0.5 }],
])('every report is counted once: %s', async (_, trouble) => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => play(seed, 700, trouble)),
    { numRuns: 5, endOnFailure: true },
  )
})

it('figures and response times are those of the reports after 10,000 changes with faults', async () => {
  await play(10_000, 10_000, { dies: 0.02, losesAnswer: 0.1, lags: 0.3 })
}, 120_000)
