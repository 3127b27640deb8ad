import { cognitoAccessTokens } from '../cognito/access-token.ts'
import { tableAccount } from '../dynamo/account.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createLiveAccessHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = createLiveAccessHandler({
  readToken: cognitoAccessTokens({ issuer: env.SIGN_IN_ISSUER, clientId: env.SIGN_IN_CLIENT_ID }),
  accounts: tableAccount(openTable(env.TABLE_NAME)),
})
