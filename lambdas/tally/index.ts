import { systemClock } from '../composition/clock.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { openTable } from '../dynamo/table.ts'
import { tableCountBook } from '../dynamo/tally-book.ts'
import { tableUncounted } from '../dynamo/tally-uncounted.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createTallyHandler } from './handler.ts'

const table = openTable(readEnvironment(variables, process.env).TABLE_NAME)

export const handler = createTallyHandler(
  { uncounted: tableUncounted(table), book: tableCountBook(table), watch: metricWatch(), now: systemClock },
  logger,
)
