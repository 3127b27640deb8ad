import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { CountableRoster, OfficerCountBook } from '../core/officers/count-roster.ts'
import type { OfficerFigures, OfficerSnapshot, ProvinceOfficers } from '../core/officers/figures.ts'
import { provinces } from '../core/province.ts'
import { officerPartition, officerShards } from './officer-item.ts'
import { officerMarks } from './officer-mark.ts'
import { queryAll } from './query.ts'
import { storedProvince } from './stored.ts'
import type { Table } from './table.ts'

const figuresPartition = 'TALLY#officers'
const markKey = { pk: figuresPartition, sk: 'MARK' }
const provinceKey = (code: string) => ({ pk: figuresPartition, sk: `PROVINCE#${code}` })

/** Figures that are being written are soon there. */
const mostTries = 5

const markItem = z.object({ mark: z.number(), countedAt: z.number() })
const provinceItem = z.object({
  province: storedProvince,
  roles: z.record(z.string(), z.object({ all: z.number(), days: z.record(z.string(), z.number()) })),
}) satisfies z.ZodMiniType<ProvinceOfficers>
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

const rosterMark = async (table: Table): Promise<number> => {
  const counters = await queryAll(table, {
    KeyConditionExpression: 'pk = :marks',
    ExpressionAttributeValues: { ':marks': officerMarks },
    ConsistentRead: true,
  })
  return counters.reduce((sum, { changes }) => sum + Number(changes), 0)
}

/** Where the figures of officers are kept: an item for each province, replaced together. Allowed by GetItem and UpdateItem. */
export const tableOfficerCountBook = (table: Table): OfficerCountBook => ({
  async countedMark() {
    return (await kept(table))?.mark
  },
  async keep(figures, mark, at) {
    const TableName = table.name
    const write = new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: markKey,
            UpdateExpression: 'SET mark = :mark, countedAt = :at',
            ConditionExpression: 'attribute_not_exists(pk) OR mark <= :mark',
            ExpressionAttributeValues: { ':mark': mark, ':at': at },
          },
        },
        // Those as well that have no officer any more.
        ...provinces.map(({ code }) => ({
          Update: {
            TableName,
            Key: provinceKey(code),
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

const kept = async ({ client, name }: Table) => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: markKey, ConsistentRead: true }))
  return Item && markItem.parse(Item)
}

/** The figures of officers, all of one moment. Allowed by GetItem and Query. */
export const tableOfficerFigures = (table: Table): OfficerFigures => ({
  async read(province) {
    for (let tries = 1; ; tries += 1) {
      const before = await kept(table)
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :figures AND begins_with(sk, :province)',
        ExpressionAttributeValues: {
          ':figures': figuresPartition,
          ':province': provinceKey(province ?? '').sk,
        },
        ConsistentRead: true,
      })
      const [after, mark] = await Promise.all([kept(table), rosterMark(table)])
      const isOneMoment = before?.countedAt === after?.countedAt && before?.mark === after?.mark
      if (!isOneMoment && tries < mostTries) continue
      return {
        provinces: items.map((item) => provinceItem.parse(item)),
        ...(after && { countedAt: after.countedAt }),
        isSettled: isOneMoment && after?.mark === mark,
      } satisfies OfficerSnapshot
    }
  },
})
