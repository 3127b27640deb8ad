import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { provinces } from '../../../lambdas/core/province.ts'
import type { Report } from '../../../lambdas/core/report.ts'
import { askFigures, type Question } from '../../../lambdas/core/tally/figures.ts'
import { type Tallied, tally } from '../../../lambdas/core/tally/tally.ts'
import { tableReports } from '../../../lambdas/dynamo/reports.ts'
import type { Table } from '../../../lambdas/dynamo/table.ts'
import { tableCountBook } from '../../../lambdas/dynamo/tally-book.ts'
import { tableCounts } from '../../../lambdas/dynamo/tally-counts.ts'
import { countKey } from '../../../lambdas/dynamo/tally-item.ts'
import { tableUncounted } from '../../../lambdas/dynamo/tally-uncounted.ts'
import { routedTo, someReport } from '../../support/counting.ts'
import { random } from '../../support/scheduling.ts'
import { openStarted } from '../../support/table.ts'
import type { Benchmark } from '../benchmark.ts'
import { quantile } from '../statistics.ts'
import { table as markdown, met } from '../table.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { countersOf, everything, someQuestion } from './reports.ts'

const changes = 10_000
const reportsCounted = [10_000, 1_000_000] as const
const questions = 200
/** Questions before these, for which code is still being compiled. */
const warmUp = 40
const goals = { tally: 60, figures: 100 } as const
/** What a report may hold at the end of a busy night, beside what every report has (bytes). */
const ballast = 6_000

/** How long the tally takes for a surge, and a dashboard for its figures. */
export const tallying: Benchmark = {
  title: 'Figures',
  async run(say) {
    const surges = [
      ['of one day', await surge(1, say)],
      ['of 220 days', await surge(220, say)],
    ] as const
    const answers = []
    for (const reports of reportsCounted) answers.push([reports, await answering(reports, say)] as const)
    return [
      markdown(
        [`tally of ${changes} changed reports`, 'seconds', 'goal'],
        surges.map(([which, seconds]) => [
          which,
          seconds.toFixed(1),
          `<= ${goals.tally} s ${met(seconds, goals.tally)}`,
        ]),
      ),
      markdown(
        ['figures for any filter', 'p50', 'p95', 'all 220 days', 'goal'],
        answers.map(([reports, { times, whole }]) => {
          const p95 = quantile(times, 0.95)
          return [
            `${reports.toLocaleString('en')} reports counted`,
            `${quantile(times, 0.5).toFixed(0)} ms`,
            `${p95.toFixed(0)} ms`,
            `${whole.toFixed(0)} ms`,
            `p95 <= ${goals.figures} ms ${met(p95, goals.figures)}`,
          ]
        }),
      ),
      explanation,
    ].join('\n\n')
  },
}

const explanation = `The table is the one of \`npm start\`, on disk and in a thread of its own. A changed report is one that was
counted and then acknowledged somewhere in 77 provinces. Figures are what the dashboard shows, without HTTP: sums, the curve by
day, the hours and the provinces, with 20 reports that are not yet counted, ${questions} questions after ${warmUp} that are left out.`

/** As `npm start` has it: the table in one thread, who counts and asks in another. */
const withTable = async <Answer>(work: (table: Table) => Promise<Answer>): Promise<Answer> => {
  const directory = temporaryDirectory()
  const thread = new Worker(new URL('./table-thread.ts', import.meta.url), { workerData: directory.path })
  const ended = once(thread, 'exit')
  const [url] = await once(thread, 'message')
  const table = openStarted(url)
  try {
    return await work(table)
  } finally {
    table.client.destroy()
    thread.postMessage('close')
    await ended
    directory.remove()
  }
}

/** Seconds that the tally takes for reports which were counted and have changed. */
const surge = (span: number, say: (line: string) => void): Promise<number> =>
  withTable(async (table) => {
    say(`  ${changes} reports of ${span} days …`)
    const reports = await saveReports(table, changes, span)
    await countAll(table)
    await inTens(reports, async ({ id }) => {
      const report = await tableReports(table, Date.now).load(id)
      if (report) await tableReports(table, Date.now).save({ ...report, scene: 'acknowledged' })
    })
    const startedAt = performance.now()
    await countAll(table)
    return (performance.now() - startedAt) / 1000
  })

const saveReports = async (table: Table, count: number, span: number): Promise<readonly Report[]> => {
  const chance = random(count)
  const reports = Array.from({ length: count }, (_, nth) => {
    const province = provinces[Math.floor(chance() * provinces.length)]?.code
    const report = routedTo(someReport(nth, chance, span), province)
    return { ...report, place: { ...report.place, address: 'x'.repeat(ballast) } }
  })
  await inTens(reports, (report) => tableReports(table, Date.now).save(report))
  return reports
}

const inTens = async <One>(list: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> => {
  for (let nth = 0; nth < list.length; nth += 10) await Promise.all(list.slice(nth, nth + 10).map(work))
}

/** As many runs as it takes; a minute apart on AWS, at once here. */
const countAll = async (table: Table): Promise<void> => {
  let last: Tallied
  do {
    last = await tally({
      uncounted: tableUncounted(table),
      book: tableCountBook(table),
      watch: { raise: () => undefined },
      now: () => Date.now() + 10_000,
    })
  } while (last.left > 0)
}

const answering = (reports: number, say: (line: string) => void) =>
  withTable(async (table) => {
    say(`  figures of ${reports} reports …`)
    await fill(table, reports)
    await saveReports(table, 20, 1)
    const counts = tableCounts(table)
    const time = async (question: Question): Promise<number> => {
      const startedAt = performance.now()
      await askFigures(question, counts)
      return performance.now() - startedAt
    }
    for (let nth = 0; nth < warmUp; nth += 1) await time(someQuestion())
    const times: number[] = []
    for (let nth = 0; nth < questions; nth += 1) times.push(await time(someQuestion()))
    return { times, whole: await time(everything) }
  })

const fill = async (table: Table, reports: number): Promise<void> => {
  const items = countersOf(reports)
  for (let nth = 0; nth < items.length; nth += 25) {
    const puts = items
      .slice(nth, nth + 25)
      .map((item) => ({ PutRequest: { Item: { ...countKey(item), ...item.cells } } }))
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }))
  }
}
