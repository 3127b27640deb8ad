import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { openTable, owedIndex, type Table } from '../../lambdas/dynamo/table.ts'
import { carriedAlong, uncountedIndex } from '../../lambdas/dynamo/tally-item.ts'
import { startDynamoDb } from '../../local/dynamodb/server.ts'

const region = 'ap-southeast-1'

/** A client of a table that was started, which may be in another thread. */
export const openStarted = (url: string): Table =>
  openTable('Cases', {
    endpoint: url,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

export type OwnTable = Table & { readonly url: string; close(): Promise<void> }

/** A table of its own in a DynamoDB of its own, in memory where no directory is given; `close` ends it. */
export const startTable = async (path?: string): Promise<OwnTable> => {
  const server = await startDynamoDb({ region, account: '000000000000', ...(path && { path }) })
  const table = openStarted(server.url)
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'owedShard', AttributeType: 'S' },
        { AttributeName: 'owedAt', AttributeType: 'N' },
        { AttributeName: 'uncountedShard', AttributeType: 'S' },
        { AttributeName: 'uncountedSince', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: owedIndex,
          KeySchema: [
            { AttributeName: 'owedShard', KeyType: 'HASH' },
            { AttributeName: 'owedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: uncountedIndex,
          KeySchema: [
            { AttributeName: 'uncountedShard', KeyType: 'HASH' },
            { AttributeName: 'uncountedSince', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...carriedAlong] },
        },
      ],
    }),
  )
  return {
    ...table,
    url: server.url,
    async close() {
      table.client.destroy()
      await server.close()
    },
  }
}
