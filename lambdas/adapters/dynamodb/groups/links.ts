import { type ScryptOptions, scrypt } from 'node:crypto'
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { UnitLinks } from '../../../core/groups/linking/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { queryAll } from '../query.ts'
import {
  groupKey,
  linkCodeKey,
  rosterPartition,
  type Table,
  unitKey,
  unlessConditionFails,
} from '../table.ts'
import { attributesOf, groupItem, readUnitLink } from './link-item.ts'

/** What a group has tried or left means nothing after this long (seconds): no event comes that late. */
const groupKeptFor = 30 * 24 * 60 * 60

/**
 * A code has 40 bits only, which a quick hash would give away to whoever reads the table; this one takes 16 MB and
 * some 60 ms each time. One salt for all, because a code is looked up by nothing else.
 */
const cost: ScryptOptions = { N: 16_384, r: 8, p: 1 }
const salt = 'ess-help-me/link-code'

const fingerprintOf = (code: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, salt, 18, cost, (error, key) => (error ? reject(error) : resolve(key.toString('base64url'))))
  })

/** Units' links in the units' own items, each saved under its version. */
export const tableLinks = (table: Table, now: Clock): UnitLinks => {
  const { client, name } = table
  const read = async (Key: Record<string, string>) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))
    return Item
  }
  return {
    fingerprintOf,
    async unitOf(fingerprint) {
      const item = await read(linkCodeKey(fingerprint))
      return item && String(item.unit)
    },
    async remember(fingerprint, unit, expiresAt) {
      const Item = { ...linkCodeKey(fingerprint), unit, expiresAt: Math.ceil(expiresAt / 1000) }
      await client.send(new PutCommand({ TableName: name, Item }))
    },
    async load(unit) {
      const item = await read(unitKey(unit))
      return item && readUnitLink(item)
    },
    async ofGroup(groupId) {
      const found = await queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :roster',
        FilterExpression: 'lineGroupId = :group OR replacement.#from = :group OR replacement.#to = :group',
        ExpressionAttributeNames: { '#from': 'from', '#to': 'to' },
        ExpressionAttributeValues: { ':roster': rosterPartition, ':group': groupId },
      })
      return found.map(readUnitLink)
    },
    async save(link) {
      const saved = { ...link, version: link.version + 1 }
      const attributes = Object.entries({ ...attributesOf(link), linkVersion: saved.version })
      const present = attributes.filter(([, value]) => value !== undefined)
      const absent = attributes.filter(([, value]) => value === undefined).map(([field]) => field)
      const written = await unlessConditionFails(
        client.send(
          new UpdateCommand({
            TableName: name,
            Key: unitKey(link.unit.code),
            UpdateExpression: [
              `SET ${present.map(([field]) => `${field} = :${field}`).join(', ')}`,
              ...(absent.length > 0 ? [`REMOVE ${absent.join(', ')}`] : []),
            ].join(' '),
            // `kind` is the roster's: no unit comes into being by being linked.
            ConditionExpression: `attribute_exists(kind) AND ${
              link.version === 0 ? 'attribute_not_exists(linkVersion)' : 'linkVersion = :read'
            }`,
            ExpressionAttributeValues: {
              ...Object.fromEntries(present.map(([field, value]) => [`:${field}`, value])),
              ...(link.version > 0 && { ':read': link.version }),
            },
          }),
        ),
      )
      return written && saved
    },
    async loadGroup(groupId) {
      const item = await read(groupKey(groupId))
      return item ? groupItem.parse(item) : { groupId, version: 0, tries: [] }
    },
    async saveGroup(group) {
      const expiresAt = Math.ceil(now() / 1000) + groupKeptFor
      const written = await unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: name,
            Item: { ...groupKey(group.groupId), ...group, version: group.version + 1, expiresAt },
            ...(group.version === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :read',
                  ExpressionAttributeValues: { ':read': group.version },
                }),
          }),
        ),
      )
      return written !== undefined
    },
  }
}
