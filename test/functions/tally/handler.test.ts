import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableCountBook } from '../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { tableUncounted } from '../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableFriendBook } from '../../../lambdas/adapters/dynamodb/friends/friend-book.ts'
import { tableFriendEvents } from '../../../lambdas/adapters/dynamodb/friends/friend-events.ts'
import {
  tableCountableRoster,
  tableOfficerCountBook,
} from '../../../lambdas/adapters/dynamodb/officers/officer-count-book.ts'
import { tableOfficerFigures } from '../../../lambdas/adapters/dynamodb/officers/officer-figures.ts'
import { tableOfficerRoster } from '../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableReports } from '../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { countByProvince } from '../../../lambdas/core/officers/figures.ts'
import { createTallyHandler, type TallyDependencies } from '../../../lambdas/functions/tally/handler.ts'
import { random } from '../../../local/demo/chance.ts'
import { someReport } from '../../support/counting.ts'
import { officer } from '../../support/officers.ts'
import { startTable } from '../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
let lines: [string, object | undefined][]
beforeEach(async () => {
  table = await startTable()
  lines = []
  await tableReports(table, () => 0).save(someReport(1, random(1), 1))
  await tableOfficerRoster(table).put([officer('1'), officer('2')])
  await tableFriendEvents(table, Date.now).happened({ id: 'event', kind: 'follow', at: Date.now() })
})
afterEach(() => table.close())

const run = (more: Partial<TallyDependencies> = {}): Promise<void> =>
  createTallyHandler({
    reports: {
      uncounted: tableUncounted(table),
      book: tableCountBook(table),
      watch: { raise: () => undefined },
      now: Date.now,
    },
    officers: { roster: tableCountableRoster(table), book: tableOfficerCountBook(table), now: Date.now },
    friends: tableFriendBook(table, Date.now),
    logger: { info: (...line) => void lines.push([String(line[0]), line[1] as object]) },
    ...more,
  })()
const counted = [
  ['Counted', { counted: 1, left: 0 }],
  ['Friends counted', { counted: 1 }],
  ['Officers counted', { counted: 2 }],
]

it('counts reports, officers and friends, and then has nothing to say', async () => {
  await run()
  expect(lines.toSorted()).toEqual(counted)
  expect((await tableOfficerFigures(table).read()).provinces).toContainEqual(
    countByProvince([officer('1'), officer('2')])[0],
  )
  await run()
  expect(lines).toHaveLength(3)
})

it('counts the others where one fails, and fails with it', async () => {
  const pages = () => {
    throw new Error('no index')
  }
  const broken = { ...tableFriendBook(table, Date.now), pages }
  await expect(run({ friends: broken })).rejects.toThrow('no index')
  expect(lines.toSorted()).toEqual([counted[0], counted[2]])
})
