import { randomUUID } from 'node:crypto'
import { tableDrills } from '../lambdas/adapters/dynamodb/groups/drills.ts'
import { tableGroupSizes } from '../lambdas/adapters/dynamodb/groups/group-sizes.ts'
import { tableRoster } from '../lambdas/adapters/dynamodb/units/units.ts'
import { openLine } from './line/open-line.ts'
import { drillUnits } from './units/drill.ts'
import { findTable } from './units/table.ts'

const dataDirectory = process.env.ESS_DATA_DIR || '.ess-data'

process.exitCode = await drillUnits(process.argv.slice(2), {
  open: async (stage) => {
    const table = await findTable(stage, dataDirectory)
    return { roster: tableRoster(table), drills: tableDrills(table), groupSizes: tableGroupSizes(table) }
  },
  messengerOf: (stage) => openLine(stage, dataDirectory),
  now: () => Date.now(),
  newId: () => randomUUID(),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
