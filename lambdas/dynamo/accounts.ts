import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Accounts } from '../core/access/ports.ts'
import { tableAccount } from './account.ts'
import { accountKey, accountsPartition, readAccount } from './account-item.ts'
import { readPartition } from './query.ts'
import { type Table, unlessConditionFails } from './table.ts'

/** The accounts in the table, each saved under its version. */
export const tableAccounts = (table: Table): Accounts => ({
  ...tableAccount(table),
  all: async () => (await readPartition(table, accountsPartition)).map(readAccount),
  async put(account) {
    const saved = { ...account, version: account.version + 1 }
    const written = await unlessConditionFails(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...accountKey(account.id), ...saved },
          ...(account.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': account.version },
              }),
        }),
      ),
    )
    return written && saved
  },
})
