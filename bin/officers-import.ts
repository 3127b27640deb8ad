import { tableOfficerRoster } from '../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableRoster } from '../lambdas/adapters/dynamodb/units/units.ts'
import { importOfficers } from './officers/import.ts'
import { findTable } from './units/table.ts'

process.exitCode = await importOfficers(process.argv.slice(2), {
  async rostersOf(stage) {
    const table = await findTable(stage, process.env.ESS_DATA_DIR || '.ess-data')
    return { officers: tableOfficerRoster(table), units: tableRoster(table) }
  },
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
