import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../composition/clock.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { openTable } from '../dynamo/table.ts'
import { tableCountedReports, tableLedger } from '../dynamo/tally-ledger.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createRecountHandler } from './handler.ts'

const table = openTable(readEnvironment(variables, process.env).TABLE_NAME)

export const handler = createRecountHandler(
  {
    reports: tableCountedReports(table),
    ledger: tableLedger(table),
    watch: metricWatch(),
    now: systemClock,
    pause,
  },
  logger,
)
