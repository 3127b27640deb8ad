import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Accounts } from '../../../core/access/ports.ts'
import type { Table } from '../table.ts'
import { accountKey, readAccount } from './account-item.ts'

/** Accounts that can be looked up, for those who need no more of them. */
export const tableAccount = ({ client, name }: Table): Pick<Accounts, 'find'> => ({
  async find(id) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: accountKey(id), ConsistentRead: true }),
    )
    return Item && readAccount(Item)
  },
})
