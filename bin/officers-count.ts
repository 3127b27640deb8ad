import { tableOfficerRoster } from '../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { printOfficerCounts } from './officers/count.ts'
import { findTable } from './units/table.ts'

process.exitCode = await printOfficerCounts(process.argv.slice(2), {
  officersOf: async (stage) =>
    tableOfficerRoster(await findTable(stage, process.env.ESS_DATA_DIR || '.ess-data')),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
