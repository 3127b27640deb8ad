import { isDeepStrictEqual } from 'node:util'
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { WritableRoster } from '../../../core/roster/ports.ts'
import type { Unit } from '../../../core/shared/unit.ts'
import { readPartition } from '../query.ts'
import { rosterPartition, type Table, unitKey, unlessConditionFails } from '../table.ts'
import { readRosterVersion, readUnit, unitItem } from './units.ts'

/** The columns of the roster file, as attributes of a unit's item; what else stands there is none of its business. */
const columns = Object.keys(unitItem.shape).filter((column) => column !== 'lineGroupId') as (keyof Unit)[]

/** Under which save of a unit's row it may be written; anything where none is named. */
type Under = { readonly version: number | undefined } | 'any'

/**
 * The update that sets what the roster says of a unit and removes what it does not; the group only where it is named.
 * Every one counts, so that nobody writes over what they have not seen.
 */
const rosterUpdate = (unit: Unit, under: Under, groupId?: string) => {
  const present = columns.filter((column) => unit[column] !== undefined)
  const absent = columns.filter((column) => unit[column] === undefined)
  const sets = present.map((column) => `#${column} = :${column}`)
  const values = Object.fromEntries(present.map((column) => [`:${column}`, unit[column]]))
  const conditions = [
    ...conditionsUnder(under),
    ...(groupId ? ['attribute_not_exists(linkCode)', 'attribute_not_exists(unlinkedAt)'] : []),
  ]
  const isVersioned = under !== 'any' && (under.version ?? 0) > 0
  return {
    Key: unitKey(unit.code),
    UpdateExpression: [
      `SET ${[...sets, ...(groupId ? ['lineGroupId = :group'] : [])].join(', ')}`,
      ...(absent.length > 0 ? [`REMOVE ${absent.map((column) => `#${column}`).join(', ')}`] : []),
      // Whoever is linking the unit at this moment has to look again.
      `ADD rosterVersion :one${groupId ? ', linkVersion :one' : ''}`,
    ].join(' '),
    ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
    ExpressionAttributeNames: Object.fromEntries(columns.map((column) => [`#${column}`, column])),
    ExpressionAttributeValues: {
      ...values,
      ':one': 1,
      ...(groupId && { ':group': groupId }),
      ...(isVersioned && { ':read': under.version }),
    },
  }
}

const conditionsUnder = (under: Under): readonly string[] => {
  if (under === 'any') return []
  if (under.version === undefined) return ['attribute_not_exists(#kind)']
  return [
    'attribute_exists(#kind)',
    under.version === 0 ? 'attribute_not_exists(rosterVersion)' : 'rosterVersion = :read',
  ]
}

/** Writes a unit's row; false where somebody has written another since. */
export const writeRow = async (
  table: Table,
  unit: Unit,
  under: Under,
  groupId?: string,
): Promise<boolean> => {
  const { client, name: TableName } = table
  const write = client.send(new UpdateCommand({ TableName, ...rosterUpdate(unit, under, groupId) }))
  return (await unlessConditionFails(write)) !== undefined || (under !== 'any' && isThere(unit, table))
}

/** Whether the row stands there as it is wanted: an answer was lost on its way, or somebody wants the same. */
const isThere = async (unit: Unit, { client, name: TableName }: Table): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: unitKey(unit.code), ConsistentRead: true }),
  )
  return Item !== undefined && columns.every((column) => isDeepStrictEqual(Item[column], unit[column]))
}

/**
 * The roster in the table as a command's import writes it: apart from those who read it, who may not. What was read is
 * written as it was read or not at all: `put` throws where somebody has edited the unit since.
 */
export const importedRoster = (table: Table): WritableRoster => {
  let versions: Map<string, number> | undefined
  return {
    async all() {
      const items = await readPartition(table, rosterPartition)
      const units = items.map(readUnit)
      versions = new Map(items.map((item, nth) => [units[nth]?.code ?? '', readRosterVersion(item)]))
      return units
    },
    async put(unit) {
      const under = versions ? { version: versions.get(unit.code) } : 'any'
      const { lineGroupId } = unit
      const isWritten =
        (lineGroupId !== undefined && (await writeRow(table, unit, under, lineGroupId))) ||
        (await writeRow(table, unit, under))
      if (!isWritten) throw new Error(`Unit ${unit.code} was changed since it was read`)
    },
  }
}
