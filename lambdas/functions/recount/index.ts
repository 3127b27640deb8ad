import { setTimeout as pause } from 'node:timers/promises'
import { tableCountedReports, tableLedger } from '../../adapters/dynamodb/figures/count-ledger.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import { composeCountRoster } from '../shared/compose-count-roster.ts'
import { variables } from './env.ts'
import { createRecountHandler } from './handler.ts'

const table = openTable(readEnvironment(variables, process.env).TABLE_NAME)
const [reports, ledger] = [tableCountedReports(table), tableLedger(table)]

export const handler = createRecountHandler({
  reports: { reports, ledger, watch: metricWatch(), now: systemClock, pause },
  officers: composeCountRoster(table),
  logger,
})
