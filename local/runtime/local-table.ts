import { openTable, type Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { localCredentials } from '../aws/lambda/environment.ts'

/** Where the stack's DynamoDB listens. */
export interface Connection {
  readonly endpoint: string
  readonly region: string
}

/** A table of the stack on this machine. */
export const openLocalTable = (name: string, { endpoint, region }: Connection): Table =>
  openTable(name, { endpoint, region, credentials: localCredentials })
