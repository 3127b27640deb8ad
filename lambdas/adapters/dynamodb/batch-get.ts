import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb'
import { inBatches } from '../../core/shared/in-batches.ts'
import type { Table } from './table.ts'

type Item = Readonly<Record<string, unknown>>
type Projection = Omit<NonNullable<BatchGetCommandInput['RequestItems']>[string], 'Keys' | 'ConsistentRead'>

/** Keys that DynamoDB takes in one BatchGetItem. */
const maxKeys = 100
/** Attempts at what DynamoDB leaves unprocessed because a partition is too busy, and the first pause between them (ms). */
const maxAttempts = 5
const firstPause = 20

/** DynamoDB left keys of a batch unprocessed on every attempt. */
export class UnprocessedKeys extends Error {}

/**
 * Reads items by their keys, consistently, in no order; what does not exist is left out. Batches run at once.
 * Throws `UnprocessedKeys` if DynamoDB leaves some after five attempts. Allowed by BatchGetItem.
 * @param projection which attributes are read; all of them if absent
 */
export const batchGet = async (
  table: Table,
  keys: readonly Item[],
  projection: Projection = {},
): Promise<readonly Item[]> => {
  const batches = inBatches(keys, maxKeys)
  return (await Promise.all(batches.map((batch) => readBatch(table, batch, projection)))).flat()
}

const readBatch = async (
  { client, name }: Table,
  keys: readonly Item[],
  projection: Projection,
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let left: Record<string, unknown>[] = [...keys]
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > maxAttempts) throw new UnprocessedKeys(`${left.length} keys`)
    if (attempt > 1) await pause(firstPause * 2 ** (attempt - 1))
    const { Responses, UnprocessedKeys: unprocessed } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true, ...projection } } }),
    )
    items.push(...(Responses?.[name] ?? []))
    left = unprocessed?.[name]?.Keys ?? []
  }
  return items
}
