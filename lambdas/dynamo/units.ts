import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Clock, Roster, WritableRoster } from '../core/ports.ts'
import { coordinateSources, type Unit, unitKinds } from '../core/unit.ts'
import { storedProvince } from './stored.ts'
import { rosterPartition, type Table, unitKey, unlessConditionFails } from './table.ts'

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

/** What shows that a unit has begun to link by codes, or has lost its group. */
const linkTraces = z.object({
  linkCode: z.optional(z.unknown()),
  unlinkedAt: z.optional(z.unknown()),
})

const readUnit = (item: unknown): Unit => {
  const { linkCode, unlinkedAt } = linkTraces.parse(item)
  const linksByCode = linkCode !== undefined || unlinkedAt !== undefined
  return { ...unitItem.parse(item), ...(linksByCode && { linksByCode }) }
}

/** The columns of the roster file, as attributes of a unit's item; what else stands there is none of its business. */
const columns = Object.keys(unitItem.shape).filter((column) => column !== 'lineGroupId') as (keyof Unit)[]

/** The update that sets what the roster says of a unit and removes what it does not; the group only where it is named. */
const rosterUpdate = (unit: Unit, groupId?: string) => {
  const present = columns.filter((column) => unit[column] !== undefined)
  const absent = columns.filter((column) => unit[column] === undefined)
  const sets = present.map((column) => `#${column} = :${column}`)
  const values = Object.fromEntries(present.map((column) => [`:${column}`, unit[column]]))
  return {
    Key: unitKey(unit.code),
    UpdateExpression: [
      `SET ${[...sets, ...(groupId ? ['lineGroupId = :group'] : [])].join(', ')}`,
      ...(absent.length > 0 ? [`REMOVE ${absent.map((column) => `#${column}`).join(', ')}`] : []),
      // Whoever is linking the unit at this moment has to look again.
      ...(groupId ? ['ADD linkVersion :one'] : []),
    ].join(' '),
    ...(groupId && {
      ConditionExpression: 'attribute_not_exists(linkCode) AND attribute_not_exists(unlinkedAt)',
    }),
    ExpressionAttributeNames: Object.fromEntries(columns.map((column) => [`#${column}`, column])),
    ExpressionAttributeValues: { ...values, ...(groupId && { ':group': groupId, ':one': 1 }) },
  }
}

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
      for (const item of page.Items ?? []) units.push(readUnit(item))
      start = page.LastEvaluatedKey
    } while (start)
    return units
  },
  async put(unit) {
    const write = (groupId?: string) =>
      client.send(new UpdateCommand({ TableName: name, ...rosterUpdate(unit, groupId) }))
    const isWritten = unit.lineGroupId && (await unlessConditionFails(write(unit.lineGroupId)))
    if (!isWritten) await write()
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
