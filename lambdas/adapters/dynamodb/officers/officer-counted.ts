import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { queryAll } from '../query.ts'
import { partitions } from '../schema.ts'
import type { Table } from '../table.ts'
import { officerMarks } from './officer-mark.ts'

/** The figures of officers: an item for each province, and one that says of which mark of the roster they are. */
export const officerFigures = partitions.officerFigures
export const officerFiguresMark = { pk: officerFigures, sk: 'MARK' }
export const provinceOfficersKey = (code: string) => ({ pk: officerFigures, sk: `PROVINCE#${code}` })

const markItem = z.object({ mark: z.number(), countedAt: z.number() })

/** The mark of the roster as it is. */
export const rosterMark = async (table: Table): Promise<number> => {
  const counters = await queryAll(table, {
    KeyConditionExpression: 'pk = :marks',
    ExpressionAttributeValues: { ':marks': officerMarks },
    ConsistentRead: true,
  })
  return counters.reduce((sum, { changes }) => sum + Number(changes), 0)
}

/** What was last counted, and when. */
export const countedOfficers = async ({ client, name }: Table) => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: officerFiguresMark, ConsistentRead: true }),
  )
  return Item && markItem.parse(Item)
}
