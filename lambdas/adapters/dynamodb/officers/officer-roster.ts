import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Officer } from '../../../core/officers/officer.ts'
import type { OfficerRoster } from '../../../core/officers/ports.ts'
import { readPartition } from '../query.ts'
import { partitions } from '../schema.ts'
import type { Table } from '../table.ts'
import { officerItem, officerItemKey, officerPartition, officerShards } from './officer-item.ts'
import { officerChange, officerChanges } from './officer-mark.ts'

const rolesPartition = partitions.officerRoles
const roleItem = z.object({ sk: z.string() })

/** What an import writes of an officer; who is registered is not among it. */
const fields = ['number', 'rank', 'nameTh', 'role', 'province', 'unit', 'phone'] as const

/** The update that says what the roster says of an officer and nothing else. */
const rosterUpdate = (officer: Officer) => {
  const present = fields.filter((field) => officer[field] !== undefined)
  const absent = fields.filter((field) => officer[field] === undefined)
  const sets = present.map((field) => `#${field} = :${field}`).join(', ')
  const removes = absent.map((field) => `#${field}`).join(', ')
  return {
    Key: officerItemKey(officer.number),
    UpdateExpression: `SET ${sets}${removes && ` REMOVE ${removes}`}`,
    ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: Object.fromEntries(present.map((field) => [`:${field}`, officer[field]])),
  }
}

/** The officers' roster in the table, for operators: it is read with Query, which no function needs. */
export const tableOfficerRoster = (table: Table): OfficerRoster => {
  const { client, name } = table
  return {
    async all() {
      const shards = Array.from({ length: officerShards }, (_, shard) => officerPartition(shard))
      const officers = await Promise.all(shards.map((pk) => readPartition(table, pk)))
      return officers.flat().map((item) => officerItem.parse(item))
    },
    async put(officers) {
      const updates = officers.map((officer) => ({ TableName: name, ...rosterUpdate(officer) }))
      const changes = officerChanges(
        name,
        officers.map(({ number }) => number),
      )
      try {
        const TransactItems = [...updates, ...changes].map((Update) => ({ Update }))
        await client.send(new TransactWriteCommand({ TransactItems }))
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        // Somebody is registering at this moment, or the table is busy: one after another, each finds its turn.
        for (const update of [...updates, ...changes]) await client.send(new UpdateCommand(update))
      }
    },
    async release(number) {
      const write = new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: name,
              Key: officerItemKey(number),
              UpdateExpression: 'REMOVE registered',
              ConditionExpression: 'attribute_exists(registered)',
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
        if (error.CancellationReasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error
        return false
      }
    },
    async addedRoles() {
      const roles = await readPartition(table, rolesPartition)
      return roles.map((item) => roleItem.parse(item).sk)
    },
    async addRole(role) {
      await client.send(new PutCommand({ TableName: name, Item: { pk: rolesPartition, sk: role } }))
    },
  }
}
