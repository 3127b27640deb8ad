import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Signal } from '../../lambdas/core/ports.ts'
import type { Report } from '../../lambdas/core/report.ts'
import { type CountItem, changesOf, nameOf, sumOf } from '../../lambdas/core/tally/cells.ts'
import { countedNow, isSameCount } from '../../lambdas/core/tally/counted.ts'
import { askFigures, type Question } from '../../lambdas/core/tally/figures.ts'
import type { Change, Counts } from '../../lambdas/core/tally/ports.ts'
import { askResponseTimes } from '../../lambdas/core/tally/response-times.ts'
import { type TallyPorts, tally } from '../../lambdas/core/tally/tally.ts'
import { changed, comparable, recount, recountTimes, someReport } from '../support/counting.ts'
import type { Operate } from '../support/links.ts'
import { random, startScheduler } from '../support/scheduling.ts'

interface Trouble {
  readonly dies: number
  /** A write has worked, and whoever asked for it hears of an error. */
  readonly losesAnswer: number
  /** The index hears of a write later. */
  readonly lags: number
}

const questions: readonly Question[] = [
  { from: '2026-01-01', to: '2026-02-28' },
  { from: '2026-01-09', to: '2026-02-14' },
  { from: '2026-01-03', to: '2026-01-20', province: '50' },
  { from: '2026-02-10', to: '2026-02-10', province: 'unknown' },
]

/** Reports that are changed, and two tallies that count them, all at the same time. */
const play = async (seed: number, changes: number, trouble: Trouble): Promise<void> => {
  const chance = random(seed)
  let troubled = true
  const happens = (probability: number): boolean => troubled && chance() < probability
  let now = 0
  const reports = new Map<string, Report>()
  const figures = new Map<string, CountItem>()
  const signals: Signal[] = []
  const truth = new Map<string, Change>()
  let index = new Map<string, Change>()

  const saved = (report: Report): void => {
    reports.set(report.id, report)
    const { id, version, counted } = report
    const to = countedNow(report)
    if (isSameCount(counted, to)) truth.delete(id)
    else truth.set(id, { report: id, version, to, since: now, ...(counted && { from: counted }) })
    if (!happens(trouble.lags)) index = new Map(truth)
  }
  const save = (report: Report): boolean => {
    if ((reports.get(report.id)?.version ?? 0) !== report.version) return false
    saved({ ...report, version: report.version + 1 })
    return true
  }
  const move = (moves: readonly Change[]) => {
    const held = moves.filter(({ report, version }) => reports.get(report)?.version !== version)
    if (held.length > 0) return { kind: 'held', reports: held.map(({ report }) => report) } as const
    for (const { report, to } of moves) {
      const before = reports.get(report) as Report
      saved({ ...before, counted: to, version: before.version + 1 })
    }
    for (const item of changesOf(moves)) {
      const cells = sumOf([
        item,
        ...(figures.has(nameOf(item)) ? [figures.get(nameOf(item)) as CountItem] : []),
      ])
      figures.set(nameOf(item), { ...item, cells })
    }
    return { kind: 'moved' } as const
  }
  const portsOf = (operate: Operate): TallyPorts => ({
    uncounted: {
      async *pages(savedBy) {
        yield await operate('find', () => [...index.values()].filter(({ since }) => since <= savedBy))
      },
    },
    book: {
      async move(moves) {
        const outcome = await operate('move', () => move(moves))
        if (happens(trouble.losesAnswer)) throw new Error('no answer')
        return outcome
      },
    },
    watch: { raise: (signal) => void signals.push(signal) },
    now: () => now,
  })
  const counts: Counts = {
    read: async () => ({ items: [...figures.values()], uncounted: [...truth.values()], isSettled: true }),
  }
  const expectTrueFigures = async (): Promise<void> => {
    for (const question of questions) {
      const answer = comparable(await askFigures(question, counts))
      expect(answer).toEqual(recount(reports.values(), question))
      expect(await askResponseTimes(question, counts)).toEqual(recountTimes(reports.values(), question))
    }
  }

  const scheduler = startScheduler(chance, () => (troubled ? trouble.dies : 0))
  const all = Array.from({ length: 200 }, (_, nth) => someReport(nth, chance, 59))
  let done = 0
  const change = (operate: Operate) => async (): Promise<void> => {
    const some = all[Math.floor(chance() * all.length)] as Report
    for (;;) {
      const before = await operate('load', () => reports.get(some.id) ?? some)
      if (await operate('save', () => save(changed(before, chance)))) return
    }
  }
  const saver = async (): Promise<void> => {
    while (done < changes) {
      done += 1
      now += 20
      await scheduler.start((operate) => change(operate)())
    }
  }
  const counter = async (): Promise<void> => {
    while (done < changes) {
      await scheduler.start((operate) => tally(portsOf(operate)).catch(unlessLost))
      if (chance() < 0.05) await expectTrueFigures()
    }
  }
  const working = [...Array.from({ length: 8 }, saver), counter(), counter()]
  await scheduler.run()
  await Promise.all(working)

  troubled = false
  await expectTrueFigures()
  now += 10_000
  index = new Map(truth)
  const last = scheduler.start((operate) => tally(portsOf(operate)))
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
