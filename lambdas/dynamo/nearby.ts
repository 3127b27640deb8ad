import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Clock, Nearby, Sighting } from '../core/ports.ts'
import { storedCategory, storedReportId } from './stored.ts'
import { sightingKey, type Table } from './table.ts'

const sighting = z.object({
  report: storedReportId,
  userId: z.string(),
  category: storedCategory,
  point: z.object({ latitude: z.number(), longitude: z.number() }),
  at: z.number(),
}) satisfies z.ZodMiniType<Sighting>

/** Degrees: 0.002 are at least 200 m of longitude in all of Thailand, so that a neighbour is in this cell or beside it. */
const cellSize = 0.002
/** How long a report stays on the map (seconds). */
const keptFor = 60 * 60
/** Twins of one incident come by the dozen, not by the thousand. */
const mostInCell = 50

/** Where reports of the last minutes are, in cells of a few hundred metres. */
export const tableNearby = ({ client, name }: Table, now: Clock): Nearby => ({
  async put(seen) {
    const { latitude, longitude } = cellOf(seen)
    const expiresAt = Math.floor(now() / 1000) + keptFor
    const key = sightingKey(seen.category, latitude, longitude, seen.at, seen.report)
    await client.send(new PutCommand({ TableName: name, Item: { ...key, ...seen, expiresAt } }))
  },
  async around(seen, since) {
    const cells = neighbourhood(cellOf(seen))
    const found = await Promise.all(
      cells.map(async ({ latitude, longitude }) => {
        const { pk, sk } = sightingKey(seen.category, latitude, longitude, since, '')
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            KeyConditionExpression: 'pk = :cell AND sk >= :since',
            ExpressionAttributeValues: { ':cell': pk, ':since': sk },
            ConsistentRead: true,
            Limit: mostInCell,
          }),
        )
        return (page.Items ?? []).map((item) => sighting.parse(item))
      }),
    )
    return found.flat()
  },
})

interface Cell {
  readonly latitude: number
  readonly longitude: number
}

const cellOf = ({ point }: Sighting): Cell => ({
  latitude: Math.floor(point.latitude / cellSize),
  longitude: Math.floor(point.longitude / cellSize),
})

const neighbourhood = ({ latitude, longitude }: Cell): readonly Cell[] => {
  const steps = [-1, 0, 1]
  return steps.flatMap((north) =>
    steps.map((east) => ({ latitude: latitude + north, longitude: longitude + east })),
  )
}
