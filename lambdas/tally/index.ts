import { systemClock } from '../composition/clock.ts'
import { composeCountRoster } from '../composition/count-roster.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { tableFriendBook } from '../dynamo/friends.ts'
import { openTable } from '../dynamo/table.ts'
import { tableCountBook } from '../dynamo/tally-book.ts'
import { tableUncounted } from '../dynamo/tally-uncounted.ts'
import { readEnvironment } from '../environment.ts'
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
