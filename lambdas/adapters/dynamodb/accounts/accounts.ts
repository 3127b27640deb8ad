import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Account } from '../../../core/access/account.ts'
import type { Accounts } from '../../../core/access/ports.ts'
import { readPartition } from '../query.ts'
import { type Table, unlessConditionFails } from '../table.ts'
import { tableAccount } from './account.ts'
import { accountKey, accountsPartition, readAccount } from './account-item.ts'

/** Nobody has saved the account since it was read, or there is none yet. */
const asRead = ({ version }: Account) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } }

/** The accounts in the table, each saved under its version. */
export const tableAccounts = (table: Table): Accounts => ({
  ...tableAccount(table),
  all: async () => (await readPartition(table, accountsPartition)).map(readAccount),
  async put(account, by) {
    const { name: TableName, client } = table
    const saved = { ...account, version: account.version + 1 }
    const put = { TableName, Item: { ...accountKey(account.id), ...saved }, ...asRead(account) }
    const isOther = by !== undefined && by.id !== account.id
    const written = isOther
      ? await unlessCancelled(
          client.send(
            new TransactWriteCommand({
              TransactItems: [
                { Put: put },
                { ConditionCheck: { TableName, Key: accountKey(by.id), ...asRead(by) } },
              ],
            }),
          ),
        )
      : await unlessConditionFails(client.send(new PutCommand(put)))
    return written && saved
  },
  async seen(id, at) {
    await unlessConditionFails(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: accountKey(id),
          UpdateExpression: 'SET lastSeenAt = :at',
          ConditionExpression: 'attribute_exists(pk) AND NOT lastSeenAt >= :at',
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    )
  },
})

/** The answer, or undefined where one of the two was saved since, or is being saved at this moment. */
const unlessCancelled = async <Answer>(write: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await write
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
    const isBeaten = reasons.some(
      ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
    )
    if (!isBeaten) throw error
    return undefined
  }
}
