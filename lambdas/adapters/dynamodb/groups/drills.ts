import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Drills } from '../../../core/groups/drill/ports.ts'
import { readPartition } from '../query.ts'
import { drillKey, rosterPartition, type Table, unitKey, unlessConditionFails } from '../table.ts'
import { drillAttribute, drillItem, readUnitDrills } from './drill-item.ts'

/** A card that is older than this is answered by nobody any more (seconds). */
const keptFor = 90 * 24 * 60 * 60

/** Drills as attributes of their unit, so that the first of several presses wins; a lookup leads from the id to it. */
export const tableDrills = (table: Table): Drills => {
  const { client, name } = table
  const read = async (Key: Record<string, string>) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))
    return Item
  }
  const update = (
    unit: string,
    change: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>,
  ) =>
    unlessConditionFails(client.send(new UpdateCommand({ TableName: name, Key: unitKey(unit), ...change })))
  return {
    async find(id) {
      const item = await read(drillKey(id))
      return item && drillItem.parse(item)
    },
    async ofUnit(unit) {
      const item = await read(unitKey(unit))
      return item && readUnitDrills(item)
    },
    all: async () => (await readPartition(table, rosterPartition)).map(readUnitDrills),
    async begin(unit, drill, before) {
      const { groupId, startedAt } = drill
      const expiresAt = Math.ceil(startedAt / 1000) + keptFor
      // The lookup first: a card whose id leads nowhere could not be answered.
      const lookup = { ...drillKey(drill.id), unit, groupId, expiresAt }
      await client.send(new PutCommand({ TableName: name, Item: lookup }))
      const begun = await update(unit, {
        UpdateExpression: 'SET lastDrill = :drill',
        ConditionExpression: `attribute_exists(kind) AND ${
          before ? 'lastDrill.id = :before' : 'attribute_not_exists(lastDrill)'
        }`,
        ExpressionAttributeValues: {
          ':drill': drillAttribute(drill),
          ...(before && { ':before': before.id }),
        },
      })
      return begun !== undefined
    },
    async sent(unit, id, at) {
      await update(unit, {
        UpdateExpression: 'SET lastDrill.sentAt = if_not_exists(lastDrill.sentAt, :at)',
        ConditionExpression: 'lastDrill.id = :id',
        ExpressionAttributeValues: { ':id': id, ':at': at },
      })
    },
    async answer(unit, drill, answer) {
      // Who answers has read the card, whether or not it was written down as sent.
      const answered = drillAttribute({ ...drill, sentAt: drill.sentAt ?? drill.startedAt, answer })
      const written = await update(unit, {
        UpdateExpression: `SET lastDrill.answeredAt = :at, lastDrill.#by = :by, lastDrill.eventId = :event,
          lastDrill.sentAt = if_not_exists(lastDrill.sentAt, :started), lastAnsweredDrill = :answered`,
        ConditionExpression: 'lastDrill.id = :id AND attribute_not_exists(lastDrill.answeredAt)',
        ExpressionAttributeNames: { '#by': 'by' },
        ExpressionAttributeValues: {
          ':id': drill.id,
          ':at': answer.at,
          ':by': answer.by,
          ':event': answer.eventId,
          ':started': drill.startedAt,
          ':answered': answered,
        },
      })
      return written !== undefined
    },
  }
}
