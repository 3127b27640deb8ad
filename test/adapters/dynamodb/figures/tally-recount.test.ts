import { DeleteCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableCountBook } from '../../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { countKey, tallyMarkKey } from '../../../../lambdas/adapters/dynamodb/figures/count-item.ts'
import {
  tableCountedReports,
  tableLedger,
} from '../../../../lambdas/adapters/dynamodb/figures/count-ledger.ts'
import { tableCounts } from '../../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { tableUncounted } from '../../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { askFigures } from '../../../../lambdas/core/figures/figures.ts'
import { recount as recountFigures } from '../../../../lambdas/core/figures/recount.ts'
import { askResponseTimes } from '../../../../lambdas/core/figures/response-times.ts'
import { tally } from '../../../../lambdas/core/figures/tally.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import type { Signal } from '../../../../lambdas/core/shared/watch.ts'
import { random } from '../../../../local/demo/chance.ts'
import { changed, comparable, recount, recountTimes, someReport } from '../../../support/counting.ts'
import { startTable } from '../../../support/table.ts'

const chance = random(9)
const question = { from: '2026-01-01', to: '2026-01-31' }
let table: Awaited<ReturnType<typeof startTable>>
let signals: Signal[]
const known = new Map<string, Report>()

beforeEach(async () => {
  table = await startTable()
  signals = []
  known.clear()
  for (let nth = 0; nth < 80; nth += 1) {
    const report = await tableReports(table, Date.now).save(changed(someReport(nth, chance, 3), chance))
    if (report) known.set(report.id, report)
  }
  await tally({
    uncounted: tableUncounted(table),
    book: tableCountBook(table),
    watch: { raise: () => undefined },
    now: () => Date.now() + 10_000,
  })
})
afterEach(() => table.close())

const prove = () =>
  recountFigures({
    reports: tableCountedReports(table),
    ledger: tableLedger(table),
    watch: { raise: (signal) => void signals.push(signal) },
    now: () => Date.UTC(2026, 0, 4),
    pause: async () => undefined,
  })
const expectTrueFigures = async (): Promise<void> => {
  const counts = tableCounts(table)
  expect(comparable(await askFigures(question, counts))).toEqual(recount(known.values(), question))
  expect(await askResponseTimes(question, counts)).toEqual(recountTimes(known.values(), question))
}

it('finds the figures of the tally right', async () => {
  expect(await prove()).toMatchObject({ repaired: [], left: 0, isComplete: true })
  expect(signals).toEqual([])
  await expectTrueFigures()
})

it('puts right what somebody has changed', async () => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: countKey({ scope: 'all', period: '2026-01-02' }),
      UpdateExpression: 'ADD #cell :many',
      ExpressionAttributeNames: { '#cell': 'confinement:new' },
      ExpressionAttributeValues: { ':many': 17 },
    }),
  )
  expect((await prove()).repaired).toMatchObject([{ scope: 'all', cells: { 'confinement:new': -17 } }])
  expect(signals).toEqual(['TallyRepaired'])
  await expectTrueFigures()
  expect((await prove()).repaired).toEqual([])
})

it('makes all figures anew where all of them are lost, in as many transactions as it takes', async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
  for (const { pk, sk } of Items) {
    if (String(pk).startsWith('TALLY'))
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))
  }
  await prove()
  await expectTrueFigures()
})

it('refuses to repair what has been counted since', async () => {
  const ledger = tableLedger(table)
  const mark = await ledger.mark()
  const item = { scope: 'all', period: '2026-01-02', cells: { 'confinement:new': 1 } } as const
  expect(await ledger.repair([item], mark - 1)).toBe(false)
  expect(await ledger.repair([item], mark)).toBe(true)
  expect(await ledger.mark()).toBe(mark + 1)
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: tallyMarkKey }))
  expect(await ledger.repair([item], 0)).toBe(true)
})

it('remembers where it goes on', async () => {
  const ledger = tableLedger(table)
  const stopped = { day: '2026-01-17', isMonthRight: false }
  expect(await ledger.progress()).toBeUndefined()
  await ledger.goOnWith(stopped)
  expect(await ledger.progress()).toEqual(stopped)
  await ledger.goOnWith(undefined)
  expect(await ledger.progress()).toBeUndefined()
  expect(await ledger.firstDay()).toBe('2026-01-01')
})
