import { demonstrationAccounts } from '../../demo/demonstration-accounts.ts'
import type { DataDirectory } from '../../runtime/data-directory.ts'
import type { Listening } from '../../runtime/loopback.ts'
import type { LocalDeployment } from '../template/deployment.ts'
import { startSignIn } from './server.ts'
import { newSigningKey } from './tokens.ts'

/** The sign-in of a deployment's user pools, with its people and its key in the data directory. */
export const startSignInOf = async (
  { userPools, poolClients }: LocalDeployment,
  data: DataDirectory,
  report: (line: string) => void,
): Promise<Listening> =>
  startSignIn({
    pools: userPools,
    clients: poolClients,
    key: await data.keep('sign-in-key.json', newSigningKey),
    path: data.file('sign-in.json'),
    accounts: demonstrationAccounts,
    send({ email, temporaryPassword }) {
      if (!demonstrationAccounts.some((account) => account.email === email))
        report(`[sign-in] Invitation to ${email}, with the temporary password ${temporaryPassword}`)
    },
  })
