import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { OfficerRecords } from '../../../core/officers/ports.ts'
import { registrationTriesEnd } from '../../../core/officers/tries.ts'
import { type Table, unlessConditionFails } from '../table.ts'
import { officerItem, officerItemKey, officerTriesKey, officerUserKey } from './officer-item.ts'
import { officerChange } from './officer-mark.ts'

const userItem = z.object({ number: z.string(), version: z.number() })
const triesItem = z.object({
  tries: z.array(z.object({ at: z.number(), claim: z.string() })),
  version: z.number(),
})

/** Only as long as the version is the one that was read; the first one must be the first. */
const ifVersion = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': version },
      }

/** Why a transaction is cancelled where somebody else was faster, and nothing is wrong. */
const beaten = ['None', 'ConditionalCheckFailed', 'TransactionConflict']

/**
 * Who is which officer, in the table. Officer and user change in one transaction, so that no process dies
 * between the two. Allowed by GetItem, PutItem and UpdateItem: a transaction needs the permissions of its parts.
 */
export const tableOfficers = ({ client, name }: Table): OfficerRecords => {
  const read = async (Key: Record<string, string>) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))
    return Item
  }
  const find: OfficerRecords['find'] = async (number) => {
    const item = await read(officerItemKey(number))
    return item && officerItem.parse(item)
  }
  return {
    find,
    async heldBy(userId) {
      const item = await read(officerUserKey(userId))
      if (!item) return { version: 0 }
      const { number, version } = userItem.parse(item)
      const officer = await find(number)
      if (officer?.registered?.userId !== userId) return { version }
      return { officer: { ...officer, registered: officer.registered }, version }
    },
    async link({ number, phone }, userId, at, version) {
      const user = { ...officerUserKey(userId), number, version: version + 1 }
      const write = new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: name, Item: user, ...ifVersion(version) } },
          {
            Update: {
              TableName: name,
              Key: officerItemKey(number),
              UpdateExpression: 'SET registered = :registered',
              ConditionExpression:
                'phone = :phone AND (attribute_not_exists(registered) OR registered.userId = :user)',
              ExpressionAttributeValues: {
                ':registered': { userId, at },
                ':phone': phone,
                ':user': userId,
              },
            },
          },
          { Update: officerChange(name, number) },
        ],
      })
      try {
        await client.send(write)
        return true
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        if (!error.CancellationReasons?.every(({ Code = '' }) => beaten.includes(Code))) throw error
        return false
      }
    },
    async triesOf(userId) {
      const item = await read(officerTriesKey(userId))
      return item ? triesItem.parse(item) : { tries: [], version: 0 }
    },
    async saveTries(userId, tries, version) {
      const expiresAt = Math.ceil(registrationTriesEnd(tries) / 1000)
      const Item = { ...officerTriesKey(userId), tries, version: version + 1, expiresAt }
      const write = client.send(new PutCommand({ TableName: name, Item, ...ifVersion(version) }))
      return (await unlessConditionFails(write)) !== undefined
    },
  }
}
