import { randomBytes } from 'node:crypto'
import { tableLinks } from '../lambdas/adapters/dynamodb/groups/links.ts'
import { tableRoster } from '../lambdas/adapters/dynamodb/units/units.ts'
import { linkCodeOf } from '../lambdas/core/groups/linking/link-code.ts'
import { openLine } from './line/open-line.ts'
import { linkUnits } from './units/link-code.ts'
import { findTable } from './units/table.ts'

const dataDirectory = process.env.ESS_DATA_DIR || '.ess-data'
const now = () => Date.now()

process.exitCode = await linkUnits(process.argv.slice(2), {
  open: async (stage) => {
    const table = await findTable(stage, dataDirectory)
    return { roster: tableRoster(table), links: tableLinks(table, now) }
  },
  messengerOf: (stage) =>
    openLine(stage, dataDirectory).catch((error: Error) => {
      console.error(`LINE: ${error.message}`)
      return { pushToGroup: async () => ({ kind: 'retryLater', reason: 'unavailable' }) as const }
    }),
  now,
  newCode: () => linkCodeOf(randomBytes(8)),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
