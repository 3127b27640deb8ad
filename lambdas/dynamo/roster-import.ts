import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { WritableRoster } from '../core/ports.ts'
import type { Unit } from '../core/unit.ts'
import { type Table, unitKey, unlessConditionFails } from './table.ts'
import { tableRoster, unitItem } from './units.ts'

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

/** The roster in the table as an import writes it: apart from those who read it, who may not. */
export const importedRoster = (table: Table): WritableRoster => ({
  ...tableRoster(table),
  async put(unit) {
    const write = (groupId?: string) =>
      table.client.send(new UpdateCommand({ TableName: table.name, ...rosterUpdate(unit, groupId) }))
    const isWritten = unit.lineGroupId && (await unlessConditionFails(write(unit.lineGroupId)))
    if (!isWritten) await write()
  },
})
