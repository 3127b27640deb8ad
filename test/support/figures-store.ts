import { type CountItem, changesOf, countKeyName, sumOf } from '../../lambdas/core/figures/cells.ts'
import { countedNow, isSameCount } from '../../lambdas/core/figures/counted.ts'
import type {
  CountedReports,
  CountLedger,
  Counts,
  Progress,
  UncountedReport,
} from '../../lambdas/core/figures/ports.ts'
import type { TallyPorts } from '../../lambdas/core/figures/tally.ts'
import type { Counted } from '../../lambdas/core/report/counted.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import type { Signal } from '../../lambdas/core/shared/watch.ts'
import type { Chance } from './counting.ts'
import type { Operate } from './links.ts'

export interface Trouble {
  readonly dies: number
  /** A write has worked, and whoever asked for it hears of an error. */
  readonly losesAnswer: number
  /** The index hears of a write later. */
  readonly lags: number
}

/** Reports and their figures in memory, with indices that lag and answers that are lost while there is trouble. */
export const startFigures = (chance: Chance, trouble: Trouble) => {
  let troubled = true
  const happens = (probability: number): boolean => troubled && chance() < probability
  let now = 0
  let mark = 0
  let stoppedAt: Progress | undefined
  const reports = new Map<string, Report>()
  const figures = new Map<string, CountItem>()
  const signals: Signal[] = []
  const truth = new Map<string, UncountedReport>()
  const index = new Map<string, UncountedReport>()
  const byDay = new Map<string, Counted>()
  /** Reports of whose last save the indices have not heard. */
  const unheard = new Set<string>()

  const saved = (report: Report): void => {
    reports.set(report.id, report)
    const { id, version, counted } = report
    const to = countedNow(report)
    if (isSameCount(counted, to)) truth.delete(id)
    else truth.set(id, { report: id, version, to, since: now, ...(counted && { from: counted }) })
    unheard.add(id)
    if (!happens(trouble.lags)) catchUp()
  }
  const catchUp = (): void => {
    for (const id of unheard) {
      const [change, counted] = [truth.get(id), reports.get(id)?.counted]
      if (change) index.set(id, change)
      else index.delete(id)
      if (counted) byDay.set(id, counted)
    }
    unheard.clear()
  }
  const save = (report: Report): boolean => {
    if ((reports.get(report.id)?.version ?? 0) !== report.version) return false
    saved({ ...report, version: report.version + 1 })
    return true
  }
  const add = (items: readonly CountItem[]): void => {
    mark += 1
    for (const item of items) {
      const before = figures.get(countKeyName(item))
      figures.set(countKeyName(item), { ...item, cells: sumOf(before ? [before, item] : [item]) })
    }
  }
  const move = (moves: readonly UncountedReport[]) => {
    const held = moves.filter(({ report, version }) => reports.get(report)?.version !== version)
    if (held.length > 0) return { kind: 'held', reports: held.map(({ report }) => report) } as const
    for (const { report, to } of moves) {
      const before = reports.get(report) as Report
      saved({ ...before, counted: to, version: before.version + 1 })
    }
    add(changesOf(moves))
    return { kind: 'moved' } as const
  }
  const repair = (difference: readonly CountItem[], seen: number): boolean => {
    if (seen !== mark) return false
    add(difference)
    return true
  }
  const orLost = <Answer>(answer: Answer): Answer => {
    if (happens(trouble.losesAnswer)) throw new Error('no answer')
    return answer
  }
  return {
    reports,
    figures,
    signals,
    truth,
    save,
    isTroubled: () => troubled,
    now: () => now,
    pass(ms: number): void {
      now += ms
    },
    /** The trouble ends, and the indices have caught up. */
    calm(): void {
      troubled = false
      catchUp()
    },
    catchUp,
    counts: {
      read: async () => ({ items: [...figures.values()], uncounted: [...truth.values()], isSettled: true }),
    } satisfies Counts,
    tallyPorts: (operate: Operate): TallyPorts => ({
      uncounted: {
        async *pages(savedBy) {
          yield await operate('find', () => [...index.values()].filter(({ since }) => since <= savedBy))
        },
      },
      book: { move: async (moves) => orLost(await operate('move', () => move(moves))) },
      watch: { raise: (signal) => void signals.push(signal) },
      now: () => now,
    }),
    countedReports: (operate: Operate): CountedReports => ({
      async *of(day) {
        yield await operate('counted', () => [...byDay.values()].filter((counted) => counted.day === day))
      },
    }),
    ledger: (operate: Operate): CountLedger => ({
      mark: () => operate('mark', () => mark),
      items: (period) =>
        operate('items', () => [...figures.values()].filter((item) => item.period === period)),
      repair: async (difference, seen) => orLost(await operate('repair', () => repair(difference, seen))),
      firstDay: () =>
        operate(
          'first day',
          () =>
            [...figures.values()]
              .map(({ period }) => period)
              .filter((period) => period.length === 10)
              .toSorted()[0],
        ),
      progress: () => operate('progress', () => stoppedAt),
      goOnWith: (progress) =>
        operate('go on', () => {
          stoppedAt = progress
        }),
    }),
  }
}
