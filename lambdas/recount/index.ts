import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../composition/clock.ts'
import { composeCountRoster } from '../composition/count-roster.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { openTable } from '../dynamo/table.ts'
import { tableCountedReports, tableLedger } from '../dynamo/tally-ledger.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createRecountHandler } from './handler.ts'

const table = openTable(readEnvironment(variables, process.env).TABLE_NAME)
const [reports, ledger] = [tableCountedReports(table), tableLedger(table)]

export const handler = createRecountHandler({
  reports: { reports, ledger, watch: metricWatch(), now: systemClock, pause },
  officers: composeCountRoster(table),
  logger,
})
