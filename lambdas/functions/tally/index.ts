import { tableCountBook } from '../../adapters/dynamodb/figures/count-book.ts'
import { tableUncounted } from '../../adapters/dynamodb/figures/uncounted.ts'
import { tableFriendBook } from '../../adapters/dynamodb/friends/friend-book.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import { composeCountRoster } from '../shared/compose-count-roster.ts'
import { variables } from './env.ts'
import { createTallyHandler } from './handler.ts'

const table = openTable(readEnvironment(variables, process.env).TABLE_NAME)
const [uncounted, book] = [tableUncounted(table), tableCountBook(table)]

export const handler = createTallyHandler({
  reports: { uncounted, book, watch: metricWatch(), now: systemClock },
  officers: composeCountRoster(table),
  friends: tableFriendBook(table, systemClock),
  logger,
})
