import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { tableCountBook } from '../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { countKey } from '../../../lambdas/adapters/dynamodb/figures/count-item.ts'
import { tableCounts } from '../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { tableUncounted } from '../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableIncidentIndex } from '../../../lambdas/adapters/dynamodb/incidents/incident-index.ts'
import { tableReports } from '../../../lambdas/adapters/dynamodb/reports/reports.ts'
import type { Table } from '../../../lambdas/adapters/dynamodb/table.ts'
import type { CountItem } from '../../../lambdas/core/figures/cells.ts'
import { askFigures } from '../../../lambdas/core/figures/figures.ts'
import { askResponseTimes } from '../../../lambdas/core/figures/response-times.ts'
import { type TallyResult, tally } from '../../../lambdas/core/figures/tally.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { provinces } from '../../../lambdas/core/shared/province.ts'
import { random } from '../../../local/demo/chance.ts'
import { routedTo, someReport } from '../../support/counting.ts'
import { openStarted } from '../../support/table.ts'
import type { Benchmark } from '../benchmark.ts'
import { quantile } from '../statistics.ts'
import { table as markdown, met } from '../table.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { everything, someList, someQuestion } from './reports.ts'
import { storeReports } from './stored.ts'

const changes = 10_000
const reportsStored = [10_000, 1_000_000] as const
const questions = 200
/** Questions before these, for which code is still being compiled. */
const warmUp = 40
const goals = { tally: 60, figures: 100, list: 150 } as const
/** Reports on a page of the list. */
const pageSize = 50
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
    for (const reports of reportsStored) answers.push([reports, await answering(reports, say)] as const)
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
        ['reports stored', 'figures p50', 'p95', 'response times p95', 'list page p50', 'p95', 'goals'],
        answers.map(([reports, { figures, responseTimes, lists }]) => {
          const [dashboard, stages, list] = [figures, responseTimes, lists].map((times) =>
            quantile(times, 0.95),
          ) as [number, number, number]
          return [
            reports.toLocaleString('en'),
            ms(quantile(figures, 0.5)),
            ms(dashboard),
            ms(stages),
            ms(quantile(lists, 0.5)),
            ms(list),
            `<= ${goals.figures} ms ${met(dashboard, goals.figures)}, <= ${goals.list} ms ${met(list, goals.list)}`,
          ]
        }),
      ),
      markdown(
        ['reports stored', 'all 220 days', 'read for it', 'read for the newest page of the list'],
        answers.map(([reports, { whole, read, listRead }]) => [
          reports.toLocaleString('en'),
          ms(whole),
          `${read.toFixed(0)} KB`,
          `${listRead.toFixed(0)} KB`,
        ]),
      ),
      explanation,
    ].join('\n\n')
  },
}

const ms = (time: number): string => `${time.toFixed(0)} ms`

const explanation = `The table is the one of \`npm start\`, on disk and in a thread of its own. A changed report is one that was
counted and then acknowledged somewhere in 77 provinces. Figures are what the dashboard shows, without HTTP: sums, the curve by
day, the hours and the provinces, with 20 reports that are not yet counted. A page of the list has ${pageSize} reports; half of the
questions are about one province, and of the statuses some ask for all, some for one, and some for pranks, of which there is one in
a thousand. Ranges are of any length within 220 days. Each is asked ${questions} times after ${warmUp} that are left out. What is
read are the items alone, without what the store filters out.`

/** As `npm start` has it: the table in one thread, who counts and asks in another. It has the lists of so many reports. */
const withTable = async <Answer>(
  reports: number,
  work: (table: Table, counters: readonly CountItem[]) => Promise<Answer>,
): Promise<Answer> => {
  const directory = temporaryDirectory()
  const counters = await storeReports(directory.path, reports)
  const thread = new Worker(new URL('./table-thread.ts', import.meta.url), { workerData: directory.path })
  const ended = once(thread, 'exit')
  const [url] = await once(thread, 'message')
  const table = openStarted(url)
  try {
    return await work(table, counters)
  } finally {
    table.client.destroy()
    thread.postMessage('close')
    await ended
    directory.remove()
  }
}

/** Seconds that the tally takes for reports which were counted and have changed. */
const surge = (span: number, say: (line: string) => void): Promise<number> =>
  withTable(0, async (table) => {
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
  let last: TallyResult
  do {
    last = await tally({
      uncounted: tableUncounted(table),
      book: tableCountBook(table),
      watch: { raise: () => undefined },
      now: () => Date.now() + 10_000,
    })
  } while (last.left > 0)
}

const answering = (reports: number, say: (line: string) => void) => {
  say(`  ${reports} reports are stored …`)
  return withTable(reports, async (table, counters) => {
    say('  figures, response times and lists of them …')
    await fill(table, counters)
    await saveReports(table, 20, 1)
    const counts = tableCounts(table)
    const { page } = tableIncidentIndex(table)
    const newest = { order: 'newest', limit: pageSize } as const
    return {
      figures: await timesOf(() => askFigures(someQuestion(), counts)),
      responseTimes: await timesOf(() => askResponseTimes(someQuestion(), counts)),
      whole: await timeOf(() => askFigures(everything, counts)),
      read: await readFor(table, () => askFigures(everything, counts)),
      lists: await timesOf(() => page({ ...someList(), ...newest })),
      listRead: await readFor(table, () => page({ ...everything, ...newest })),
    }
  })
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const timesOf = async (work: () => Promise<unknown>): Promise<readonly number[]> => {
  for (let nth = 0; nth < warmUp; nth += 1) await work()
  const times: number[] = []
  for (let nth = 0; nth < questions; nth += 1) times.push(await timeOf(work))
  return times
}

/** How many kilobytes of items a question reads, which is what DynamoDB charges for. */
const readFor = async (table: Table, work: () => Promise<unknown>): Promise<number> => {
  let bytes = 0
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args)
      const { Items = [] } = answer.output as { readonly Items?: readonly object[] }
      bytes += JSON.stringify(Items).length
      return answer
    },
    { step: 'initialize', name: 'read' },
  )
  await work()
  table.client.middlewareStack.remove('read')
  return bytes / 1024
}

const fill = async (table: Table, items: readonly CountItem[]): Promise<void> => {
  for (let nth = 0; nth < items.length; nth += 25) {
    const puts = items
      .slice(nth, nth + 25)
      .map((item) => ({ PutRequest: { Item: { ...countKey(item), ...item.cells } } }))
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }))
  }
}
