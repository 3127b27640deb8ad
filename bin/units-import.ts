import { importedRoster } from '../lambdas/adapters/dynamodb/units/roster-import.ts'
import { runUnitsImport } from './units/import.ts'
import { findTable } from './units/table.ts'

process.exitCode = await runUnitsImport(process.argv.slice(2), {
  rosterOf: async (stage) => importedRoster(await findTable(stage, process.env.ESS_DATA_DIR || '.ess-data')),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
