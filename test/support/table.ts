import { CreateTableCommand, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb'
import { type IndexSchema, indexes, keys } from '../../lambdas/adapters/dynamodb/schema.ts'

import { openTable, type Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { type DynamoDb, startDynamoDb } from '../../local/aws/dynamodb/server.ts'

const region = 'ap-southeast-1'

/** A client of a table that was started, which may be in another thread. */
export const openStarted = (url: string): Table =>
  openTable('Cases', {
    endpoint: url,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

const asIndex = ({ name, shard, sort, carries }: IndexSchema): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: shard, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ],
  Projection:
    carries.length > 0
      ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...carries] }
      : { ProjectionType: 'KEYS_ONLY' },
})

const types = new Map<string, 'S' | 'N'>([
  [keys.partition, 'S'],
  [keys.sort, 'S'],
  ...indexes.flatMap(({ shard, sort, sortType }): [string, 'S' | 'N'][] => [
    [shard, 'S'],
    [sort, sortType === 'number' ? 'N' : 'S'],
  ]),
])
const attributes = [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }))

export type OwnTable = Table & {
  readonly url: string
  readonly changes: DynamoDb['changes']
  close(): Promise<void>
}

/** A table of its own in a DynamoDB of its own, in memory where no directory is given; `close` ends it. */
export const startTable = async (path?: string): Promise<OwnTable> => {
  const server = await startDynamoDb({ region, account: '000000000000', ...(path && { path }) })
  const table = openStarted(server.url)
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes,
      KeySchema: [
        { AttributeName: keys.partition, KeyType: 'HASH' },
        { AttributeName: keys.sort, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: indexes.map(asIndex),
    }),
  )
  return {
    ...table,
    url: server.url,
    changes: server.changes,
    async close() {
      table.client.destroy()
      await server.close()
    },
  }
}
