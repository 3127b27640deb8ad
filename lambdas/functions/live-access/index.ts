import { cognitoAccessTokens } from '../../adapters/cognito/access-token.ts'
import { tableAccount } from '../../adapters/dynamodb/accounts/account.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { variables } from './env.ts'
import { createLiveAccessHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = createLiveAccessHandler({
  readToken: cognitoAccessTokens({ issuer: env.SIGN_IN_ISSUER, clientId: env.SIGN_IN_CLIENT_ID }),
  accounts: tableAccount(openTable(env.TABLE_NAME)),
})
