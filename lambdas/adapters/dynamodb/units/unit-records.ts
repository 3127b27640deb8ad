import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { UnitRecord, UnitRecords } from '../../../core/operator/units/ports.ts'
import { readUnitDrills } from '../groups/drill-item.ts'
import { readUnitLink } from '../groups/link-item.ts'
import { readPartition } from '../query.ts'
import { rosterPartition, type Table, unitKey } from '../table.ts'
import { writeRow } from './roster-import.ts'
import { readRosterVersion, readUnit } from './units.ts'

const readRecord = (item: unknown): UnitRecord => ({
  unit: readUnit(item),
  version: readRosterVersion(item),
  link: readUnitLink(item),
  drills: readUnitDrills(item),
})

/** The units in the table with all that stands in their items. */
export const tableUnitRecords = (table: Table): UnitRecords => ({
  all: async () => (await readPartition(table, rosterPartition)).map(readRecord),
  async find(code) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: unitKey(code), ConsistentRead: true }),
    )
    return Item && readRecord(Item)
  },
  save: (unit, version) => writeRow(table, unit, { version }),
  async saveImported(unit, version) {
    const { lineGroupId } = unit
    // Where the unit links by codes by now, the row is written and the group is not.
    const isWritten = lineGroupId !== undefined && (await writeRow(table, unit, { version }, lineGroupId))
    return isWritten || writeRow(table, unit, { version })
  },
})
