import { partitions } from '../schema.ts'
import { officerItemKey } from './officer-item.ts'

/** How often the roster of officers has changed, in as many counters as officers have shards: none is one too many want. */
export const officerMarks = partitions.officerMarks

/** The counter of the shard in which an officer stands. */
export const officerMarkKey = (number: string) => ({ pk: officerMarks, sk: officerItemKey(number).pk })

const change = { UpdateExpression: 'ADD changes :one', ExpressionAttributeValues: { ':one': 1 } } as const

/** A part of a transaction, or a write of its own: an officer has changed. */
export const officerChange = (TableName: string, number: string) => ({
  TableName,
  Key: officerMarkKey(number),
  ...change,
})

/** The same for several, each counter once. */
export const officerChanges = (TableName: string, numbers: readonly string[]) => [
  ...new Map(numbers.map((number) => [officerMarkKey(number).sk, officerChange(TableName, number)])).values(),
]
