import * as z from 'zod/mini'
import type { RegisteredOfficers } from '../../../core/operator/units/ports.ts'
import { queryAll } from '../query.ts'
import type { Table } from '../table.ts'
import { officerPartition, officerShards } from './officer-item.ts'

const belonging = z.object({ unit: z.optional(z.string()) })

/** Counts the registered officers in the table: all shards are looked through, and the units' codes alone come back. */
export const tableRegisteredOfficers = (table: Table): RegisteredOfficers => ({
  async byUnit() {
    const shards = await Promise.all(
      Array.from({ length: officerShards }, (_, shard) =>
        queryAll(table, {
          KeyConditionExpression: 'pk = :pk',
          FilterExpression: 'attribute_exists(registered) AND attribute_exists(#unit)',
          ProjectionExpression: '#unit',
          ExpressionAttributeNames: { '#unit': 'unit' },
          ExpressionAttributeValues: { ':pk': officerPartition(shard) },
        }),
      ),
    )
    const counts = new Map<string, number>()
    for (const { unit } of shards.flat().map((item) => belonging.parse(item)))
      if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    return counts
  },
})
