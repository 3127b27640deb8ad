import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { CountableRoster, OfficerCountBook } from '../../../core/officers/count-roster.ts'
import { provinces } from '../../../core/shared/province.ts'
import { queryAll } from '../query.ts'
import { storedProvince } from '../stored.ts'
import type { Table } from '../table.ts'
import { countedOfficers, officerFiguresMark, provinceOfficersKey, rosterMark } from './officer-counted.ts'
import { officerPartition, officerShards } from './officer-item.ts'

const countableOfficer = z.object({
  role: z.string(),
  province: storedProvince,
  registered: z.exactOptional(z.object({ at: z.number() })),
})

/** The roster of officers for whoever counts them: their names and numbers are not read. Allowed by Query. */
export const tableCountableRoster = (table: Table): CountableRoster => ({
  mark: () => rosterMark(table),
  async all() {
    const shards = Array.from({ length: officerShards }, (_, shard) => officerPartition(shard))
    const found = await Promise.all(
      shards.map((pk) =>
        queryAll(table, {
          KeyConditionExpression: 'pk = :pk',
          ProjectionExpression: '#role, province, registered.#at',
          ExpressionAttributeNames: { '#role': 'role', '#at': 'at' },
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        }),
      ),
    )
    return found.flat().map((item) => countableOfficer.parse(item))
  },
})

/** Where the figures of officers are kept: an item for each province, replaced together. Allowed by GetItem and UpdateItem. */
export const tableOfficerCountBook = (table: Table): OfficerCountBook => ({
  async countedMark() {
    return (await countedOfficers(table))?.mark
  },
  async keep(figures, mark, at) {
    const TableName = table.name
    const write = new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: officerFiguresMark,
            UpdateExpression: 'SET mark = :mark, countedAt = :at',
            ConditionExpression: 'attribute_not_exists(pk) OR mark <= :mark',
            ExpressionAttributeValues: { ':mark': mark, ':at': at },
          },
        },
        // Those as well that have no officer any more.
        ...provinces.map(({ code }) => ({
          Update: {
            TableName,
            Key: provinceOfficersKey(code),
            UpdateExpression: 'SET province = :code, #roles = :roles',
            ExpressionAttributeNames: { '#roles': 'roles' },
            ExpressionAttributeValues: {
              ':code': code,
              ':roles': figures.find(({ province }) => province === code)?.roles ?? {},
            },
          },
        })),
      ],
    })
    try {
      await table.client.send(write)
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      // Somebody else has counted, or is doing so.
      if (!error.CancellationReasons?.every(({ Code = '' }) => beaten.includes(Code))) throw error
    }
  },
})

const beaten = ['None', 'ConditionalCheckFailed', 'TransactionConflict']
