import { tableAccounts } from '../lambdas/adapters/dynamodb/accounts/accounts.ts'
import { findDirectory } from './accounts/directory.ts'
import { runInvite } from './accounts/invite.ts'
import { findTable } from './units/table.ts'

const dataDirectory = process.env.ESS_DATA_DIR || '.ess-data'

process.exitCode = await runInvite(process.argv.slice(2), {
  open: async (stage) => ({
    accounts: tableAccounts(await findTable(stage, dataDirectory)),
    directory: await findDirectory(stage, dataDirectory),
  }),
  now: () => Date.now(),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
