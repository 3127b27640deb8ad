import { writeWorkbook } from '../../lambdas/adapters/spreadsheets/write/workbook.ts'
import type { Account } from '../../lambdas/core/access/account.ts'
import type { AuditEntry } from '../../lambdas/core/access/audit/entry.ts'
import type { ExportJob } from '../../lambdas/core/exports/job.ts'
import type { MakeExportPorts } from '../../lambdas/core/exports/make-export.ts'
import type { ExportFile } from '../../lambdas/core/exports/ports.ts'
import { changesOf } from '../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../lambdas/core/figures/counted.ts'
import { incidentSummaryOf } from '../../lambdas/core/operator/incidents/incident-summary.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import type { Signal } from '../../lambdas/core/shared/watch.ts'
import { recountTimes } from './counting.ts'

/** The world of exports in memory, with a clock that the test turns. */
export interface ExportWorld {
  now: number
  account: Account | undefined
  reports: readonly Report[]
  entries: readonly AuditEntry[]
  readonly jobs: Map<string, ExportJob>
  readonly files: Map<string, ExportFile>
  readonly sent: string[]
  readonly signals: Signal[]
  /** Every save of a job, in its order. */
  readonly saves: ExportJob[]
}

export const newExportWorld = (account: Account, now: number): ExportWorld => ({
  now,
  account,
  reports: [],
  entries: [],
  jobs: new Map(),
  files: new Map(),
  sent: [],
  signals: [],
  saves: [],
})

const pageOf = <Row>(rows: readonly Row[], after: string | undefined, limit: number) => {
  const from = Number(after ?? 0)
  const next = from + limit < rows.length ? { next: String(from + limit) } : {}
  return { rows: rows.slice(from, from + limit), ...next }
}

/** @param beforeEach called before everything that goes out of the core */
export const exportPorts = (
  world: ExportWorld,
  beforeEach: () => Promise<void> = async () => {},
): MakeExportPorts => {
  const after =
    <Given extends unknown[], Answer>(work: (...given: Given) => Answer) =>
    async (...given: Given): Promise<Awaited<Answer>> => {
      await beforeEach()
      return await work(...given)
    }
  const key = ({ account, id }: Pick<ExportJob, 'account' | 'id'>): string => `${account}/${id}`
  return {
    jobs: {
      find: after((account, id) => world.jobs.get(key({ account, id }))),
      all: after((account) => [...world.jobs.values()].filter((job) => job.account === account)),
      save: after((job) => {
        if ((world.jobs.get(key(job))?.version ?? 0) !== job.version) return undefined
        const saved = { ...job, version: job.version + 1 }
        world.jobs.set(key(job), saved)
        world.saves.push(saved)
        return saved
      }),
    },
    accounts: { find: after(() => world.account) },
    counts: {
      read: after(() => ({
        items: changesOf(world.reports.map((report) => ({ to: countedNow(report) }))),
        uncounted: [],
        isSettled: true,
      })),
    },
    responseTimes: after((question) => recountTimes(world.reports, question)),
    index: {
      page: after(({ limit, after: position, from, to }) => {
        const meant = world.reports.filter(({ day }) => day >= from && day <= to)
        const { rows, ...rest } = pageOf(meant, position, limit)
        const ids = rows.map((report) => ({
          id: report.id,
          acceptedAt: report.acceptedAt,
          counted: countedNow(report),
        }))
        return { ids, ...rest }
      }),
      points: after(() => ({ points: [], hasMore: false })),
    },
    sketches: {
      of: after((ids) =>
        ids.flatMap((id) => world.reports.filter((report) => report.id === id)).map(incidentSummaryOf),
      ),
    },
    audit: {
      page: after(({ limit, after: position }) => {
        const { rows, ...rest } = pageOf(world.entries, position, limit)
        return { entries: rows, ...rest }
      }),
    },
    write: writeWorkbook,
    print: after(() => Buffer.from('%PDF')),
    files: { put: after((name, file) => void world.files.set(name, file)) },
    watch: { raise: (signal) => void world.signals.push(signal) },
    now: () => world.now,
  }
}
