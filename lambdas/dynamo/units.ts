import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Clock, Roster, WritableRoster } from '../core/ports.ts'
import { coordinateSources, type Unit, unitKinds } from '../core/unit.ts'
import { storedProvince } from './stored.ts'
import { rosterPartition, type Table, unitKey } from './table.ts'

const unitItem = z.object({
  code: z.string(),
  kind: z.enum(unitKinds),
  nameTh: z.string(),
  nameEn: z.string(),
  province: storedProvince,
  district: z.exactOptional(z.string()),
  point: z.object({ latitude: z.number(), longitude: z.number() }),
  coordinateSource: z.enum(coordinateSources),
  phone: z.exactOptional(z.string()),
  lineGroupId: z.exactOptional(z.string()),
}) satisfies z.ZodMiniType<Unit>

/** The roster in the table, read whole: 1,500 units are less than a megabyte. */
export const tableRoster = ({ client, name }: Table): WritableRoster => ({
  async all() {
    const units: Unit[] = []
    let start: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :roster',
          ExpressionAttributeValues: { ':roster': rosterPartition },
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      for (const item of page.Items ?? []) units.push(unitItem.parse(item))
      start = page.LastEvaluatedKey
    } while (start)
    return units
  },
  async put(unit) {
    await client.send(new PutCommand({ TableName: name, Item: { ...unitKey(unit.code), ...unit } }))
  },
})

/** Keeps the roster for a while (ms), read once however many ask; an old one is better than none. */
export const rememberedRoster = (roster: Roster, freshFor: number, now: Clock): Roster => {
  let kept: readonly Unit[] | undefined
  let freshUntil = Number.NEGATIVE_INFINITY
  let reading: Promise<readonly Unit[]> | undefined
  const read = async (): Promise<readonly Unit[]> => {
    try {
      kept = await roster.all()
    } catch (error) {
      if (!kept) throw error
    } finally {
      reading = undefined
    }
    freshUntil = now() + freshFor
    return kept
  }
  return {
    async all() {
      if (kept && now() < freshUntil) return kept
      reading ??= read()
      return reading
    },
  }
}
