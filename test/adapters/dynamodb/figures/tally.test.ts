import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tableCountBook } from '../../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { tallyMarkKey } from '../../../../lambdas/adapters/dynamodb/figures/count-item.ts'
import { tableCounts } from '../../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { tableUncounted } from '../../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import type { Table } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { askFigures, type FiguresQuestion } from '../../../../lambdas/core/figures/figures.ts'
import type { UncountedReport } from '../../../../lambdas/core/figures/ports.ts'
import { askResponseTimes } from '../../../../lambdas/core/figures/response-times.ts'
import { tally } from '../../../../lambdas/core/figures/tally.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import type { Signal } from '../../../../lambdas/core/shared/watch.ts'
import { random } from '../../../../local/demo/chance.ts'
import {
  changed,
  comparable,
  recount,
  recountTimes,
  routedTo,
  someReport,
} from '../../../support/counting.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
let now: number
let signals: Signal[]
/** Reports as they were last saved. */
let known: Map<string, Report>
const chance = random(4)

beforeEach(async () => {
  table = await startTable()
  now = Date.UTC(2026, 1, 1)
  signals = []
  known = new Map()
})
afterEach(() => table.close())

const reports = () => tableReports(table, () => now)
const save = async (report: Report): Promise<Report> => {
  const saved = await reports().save(report)
  if (!saved) throw new Error('not saved')
  known.set(saved.id, saved)
  return saved
}
let nth = 0
const saveSome = (): Promise<Report> => save(someReport(++nth, chance, 31))
const portsOf = (over: Table = table) => ({
  uncounted: tableUncounted(over),
  book: tableCountBook(over),
  watch: { raise: (signal: Signal) => void signals.push(signal) },
  now: () => now,
})
const count = async (over?: Table) => {
  now += 10_000
  return tally(portsOf(over))
}
const waiting = async (): Promise<readonly UncountedReport[]> => {
  const found: UncountedReport[] = []
  for await (const page of tableUncounted(table).pages(now)) found.push(...page)
  return found
}
/** How many transactions have changed the figures. */
const transactions = async (): Promise<unknown> =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key: tallyMarkKey }))).Item?.transactions
const january: FiguresQuestion = { from: '2026-01-01', to: '2026-01-31' }
const expectTrueFigures = async (over: Table = table): Promise<void> => {
  for (const question of [
    january,
    { ...january, from: '2026-01-07', to: '2026-01-20', province: '10' } as const,
  ]) {
    const answer = await askFigures(question, tableCounts(over))
    expect(answer.isSettled).toBe(true)
    expect(comparable(answer)).toEqual(recount(known.values(), question))
    const times = await askResponseTimes(question, tableCounts(over))
    expect(times).toEqual(recountTimes(known.values(), question))
  }
}
/** The table with something done before commands of a kind reach it, or after. */
const disturbed = (
  command: string,
  disturb: { before?: () => Promise<void>; after?: () => Promise<void> },
): Table => ({
  ...table,
  client: Object.assign(Object.create(table.client), {
    async send(one: object) {
      const isMeant = one.constructor.name === command
      if (isMeant) await disturb.before?.()
      const answer = await table.client.send(one as never)
      if (isMeant) await disturb.after?.()
      return answer
    },
  }),
})

describe('the tally', () => {
  it('counts what was saved, once, and what was changed since', async () => {
    for (let one = 0; one < 30; one += 1) await saveSome()
    await expectTrueFigures()
    expect(await count()).toEqual({ counted: 30, left: 0 })
    await expectTrueFigures()
    expect(await waiting()).toEqual([])
    expect(await count()).toEqual({ counted: 0, left: 0 })

    for (const report of [...known.values()]) {
      const counted = await reports().load(report.id)
      expect(counted?.counted?.category).toBe(report.category)
      await save(changed(counted as Report, chance))
    }
    await expectTrueFigures()
    await count()
    await expectTrueFigures()
  })

  it('fills transactions, however many reports and figures one takes', async () => {
    const chances = Array.from({ length: 150 }, () => routedTo(someReport(++nth, chance, 31), '50'))
    await Promise.all(chances.map(save))
    expect(await count()).toEqual({ counted: 150, left: 0 })
    expect(await transactions()).toBeLessThan(9)
    await expectTrueFigures()
  })

  it('leaves alone for a moment what was saved just now', async () => {
    await saveSome()
    expect(await tally(portsOf())).toEqual({ counted: 0, left: 0 })
    now += 3_000
    expect(await tally(portsOf())).toEqual({ counted: 1, left: 0 })
  })

  it('leaves a report to the next run that is saved at the same time, and counts the others', async () => {
    const [first] = [await saveSome(), await saveSome(), await saveSome()] as [Report, ...Report[]]
    let isFirst = true
    const before = async (): Promise<void> => {
      if (isFirst) await save({ ...first, scene: 'closed' })
      isFirst = false
    }
    expect(await count(disturbed('TransactWriteCommand', { before }))).toEqual({ counted: 2, left: 1 })
    await expectTrueFigures()
    expect(await count()).toEqual({ counted: 1, left: 0 })
    await expectTrueFigures()
  })

  it('makes whoever has a report in hand look again', async () => {
    const report = await saveSome()
    await count()
    expect(await reports().save({ ...report, scene: 'closed' })).toBeUndefined()
    await save({ ...((await reports().load(report.id)) as Report), scene: 'closed' })
    await expectTrueFigures()
  })

  it('counts nothing twice where two run at once', async () => {
    for (let one = 0; one < 40; one += 1) await saveSome()
    now += 10_000
    const both = await Promise.all([tally(portsOf()), tally(portsOf())])
    expect(both.reduce((sum, { counted }) => sum + counted, 0)).toBe(40)
    await expectTrueFigures()
  })

  it('counts nothing twice where an answer is lost: neither the SDK, which repeats it, nor the next run', async () => {
    await saveSome()
    let lost = 0
    const losing = (times: number) => {
      const name = `losing ${times}`
      lost = 0
      table.client.middlewareStack.add(
        (next) => async (args) => {
          const answer = await next(args)
          if ((args.input as { TransactItems?: unknown }).TransactItems && lost < times) {
            lost += 1
            throw Object.assign(new Error('lost'), { name: 'TimeoutError' })
          }
          return answer
        },
        { step: 'deserialize', name, priority: 'low' },
      )
      return () => table.client.middlewareStack.remove(name)
    }
    const found = losing(1)
    expect(await count()).toEqual({ counted: 1, left: 0 })
    expect(lost).toBe(1)
    found()
    await expectTrueFigures()

    await saveSome()
    const foundAgain = losing(3)
    await expect(count()).rejects.toThrow('1 transactions could not be made')
    expect(lost).toBe(3)
    foundAgain()
    await expectTrueFigures()
    expect(await count()).toEqual({ counted: 0, left: 0 })
    expect(await transactions()).toBe(2)
  })

  it('says that it is behind where something has waited for long', async () => {
    await saveSome()
    await count()
    expect(signals).toEqual([])
    await saveSome()
    now += 5 * 60_000
    await count()
    expect(signals).toEqual(['TallyBehind'])
  })
})

describe('a transaction in progress', () => {
  const failing = (error: Error): Table => ({
    ...table,
    client: Object.assign(Object.create(table.client), { send: () => Promise.reject(error) }),
  })

  it('makes whoever saves the report look again', async () => {
    const error = new TransactionConflictException({ message: 'conflict', $metadata: {} })
    expect(await tableReports(failing(error), () => now).save(someReport(++nth, chance, 31))).toBeUndefined()
  })

  it.each([
    ['holds the report', ['TransactionConflict', 'None'], 1],
    ['is another tally', ['None', 'None', 'TransactionConflict'], 0],
  ])('that %s', async (_, codes, held) => {
    const error = new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    })
    await saveSome()
    const changes = await waiting()
    const outcome = await tableCountBook(failing(error)).move(changes)
    expect(outcome).toMatchObject({
      kind: 'held',
      reports: changes.slice(0, held).map(({ report }) => report),
    })
  })

  it('is no excuse for a counter that cannot be counted with', async () => {
    const error = new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
    })
    await saveSome()
    await expect(tableCountBook(failing(error)).move(await waiting())).rejects.toBe(error)
  })
})

describe('figures', () => {
  it.each(['GetCommand', 'QueryCommand', 'BatchGetCommand'])(
    'are of one moment where the tally counts at each %s',
    async (command) => {
      for (let one = 0; one < 12; one += 1) await saveSome()
      let left = 3
      const disturb = async (): Promise<void> => {
        if (left <= 0) return
        left -= 1
        const [first] = await waiting()
        if (first) await tableCountBook(table).move([first])
      }
      await expectTrueFigures(disturbed(command, { before: disturb }))
      left = 3
      await expectTrueFigures(disturbed(command, { after: disturb }))
      expect(await transactions()).toBeGreaterThan(0)
    },
  )

  it('say where no quiet moment was to be found', async () => {
    for (let one = 0; one < 30; one += 1) await saveSome()
    const after = async (): Promise<void> => {
      const [first] = await waiting()
      if (first) await tableCountBook(table).move([first])
    }
    const answer = await askFigures(january, tableCounts(disturbed('GetCommand', { after })))
    expect(answer.isSettled).toBe(false)
  })

  it('do not count again what the index still has', async () => {
    for (let one = 0; one < 5; one += 1) await saveSome()
    const old = new Map<string, object>()
    const lagging: Table = {
      ...table,
      client: Object.assign(Object.create(table.client), {
        async send(one: { input: { IndexName?: string } }) {
          const key = JSON.stringify(one.input)
          const answer = await table.client.send(one as never)
          if (one.input.IndexName === undefined) return answer
          const first = old.get(key) ?? answer
          old.set(key, first)
          return first
        },
      }),
    }
    await expectTrueFigures(lagging)
    await count()
    expect(await waiting()).toEqual([])
    await expectTrueFigures(lagging)
  })
})
