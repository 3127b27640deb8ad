import { CreateTableCommand, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb'
import { carriedAlong, uncountedIndex } from '../../lambdas/adapters/dynamodb/figures/count-item.ts'
import {
  carriedByDay,
  carriedByProvince,
  dayIndex,
  provinceIndex,
} from '../../lambdas/adapters/dynamodb/incidents/incident-index-item.ts'
import { openTable, owedIndex, type Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { type DynamoDb, startDynamoDb } from '../../local/aws/dynamodb/server.ts'

const region = 'ap-southeast-1'

/** A client of a table that was started, which may be in another thread. */
export const openStarted = (url: string): Table =>
  openTable('Cases', {
    endpoint: url,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

const listIndex = (IndexName: string, shard: string, carried: readonly string[]): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema: [
    { AttributeName: shard, KeyType: 'HASH' },
    { AttributeName: 'listedAt', KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...carried] },
})

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
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'owedShard', AttributeType: 'S' },
        { AttributeName: 'owedAt', AttributeType: 'N' },
        { AttributeName: 'uncountedShard', AttributeType: 'S' },
        { AttributeName: 'uncountedSince', AttributeType: 'N' },
        { AttributeName: 'dayShard', AttributeType: 'S' },
        { AttributeName: 'provinceShard', AttributeType: 'S' },
        { AttributeName: 'listedAt', AttributeType: 'S' },
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
        listIndex(dayIndex, 'dayShard', carriedByDay),
        listIndex(provinceIndex, 'provinceShard', carriedByProvince),
      ],
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
