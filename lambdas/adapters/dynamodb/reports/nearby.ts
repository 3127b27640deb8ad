import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Nearby, Sighting } from '../../../core/delivery/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { storedCategory, storedReportId } from '../stored.ts'
import { sightingKey, type Table } from '../table.ts'

const sighting = z.object({
  report: storedReportId,
  userId: z.string(),
  category: storedCategory,
  point: z.object({ latitude: z.number(), longitude: z.number() }),
  at: z.number(),
}) satisfies z.ZodMiniType<Sighting>

/** Degrees that a neighbour can be away to any side: over 150 m of longitude in all of Thailand. */
const reach = 0.00148
/** Degrees: more than twice the reach, so that a neighbourhood lies in two cells each way at the most. */
const cellSize = 0.003
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
    const cells = neighbourhood(seen)
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

/** The cells that the neighbourhood touches: one, two or four. */
const neighbourhood = ({ point }: Sighting): readonly Cell[] =>
  touched(point.latitude).flatMap((latitude) =>
    touched(point.longitude).map((longitude) => ({ latitude, longitude })),
  )

const touched = (degrees: number): readonly number[] => [
  ...new Set([degrees - reach, degrees + reach].map((one) => Math.floor(one / cellSize))),
]
