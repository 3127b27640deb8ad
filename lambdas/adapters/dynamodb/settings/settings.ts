import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { SettingsStore } from '../../../core/settings/ports.ts'
import { type Table, unlessConditionFails } from '../table.ts'
import { settingsItem, settingsKey } from './settings-item.ts'

/** The settings in the table: one item, saved under its version. */
export const tableSettings = ({ client, name }: Table): SettingsStore => ({
  async load() {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: settingsKey, ConsistentRead: true }),
    )
    return Item && settingsItem.parse(Item)
  },
  async save(settings) {
    const saved = { ...settings, version: settings.version + 1 }
    const written = await unlessConditionFails(
      client.send(
        new PutCommand({
          TableName: name,
          Item: { ...settingsKey, ...saved },
          ...(settings.version === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'version = :read',
                ExpressionAttributeValues: { ':read': settings.version },
              }),
        }),
      ),
    )
    return written && saved
  },
})
