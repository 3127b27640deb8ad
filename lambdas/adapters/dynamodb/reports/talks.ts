import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Talks } from '../../../core/report/ports.ts'
import { type Table, talkKeyOf, unlessConditionFails } from '../table.ts'
import { talkItem } from './talk-item.ts'

/** What was said about reports: items of their own beside the report's. */
export const tableTalks = ({ client, name }: Table): Talks => {
  const read = async (report: string, key: string) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: talkKeyOf(report, key), ConsistentRead: true }),
    )
    return Item && talkItem.parse(Item)
  }
  return {
    async add(talk) {
      await unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: name,
            Item: { ...talkKeyOf(talk.report, talk.key), ...talk },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      )
    },
    async load(report, keys) {
      const talks = await Promise.all(keys.map((key) => read(report, key)))
      return talks.filter((talk) => talk !== undefined)
    },
    async fileIs(talk, file) {
      const written = await unlessConditionFails(
        client.send(
          new UpdateCommand({
            TableName: name,
            Key: talkKeyOf(talk.report, talk.key),
            UpdateExpression: 'SET #file = :file',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#file)',
            ExpressionAttributeNames: { '#file': 'file' },
            ExpressionAttributeValues: { ':file': file },
          }),
        ),
      )
      return (written ? undefined : await read(talk.report, talk.key)) ?? { ...talk, file }
    },
  }
}
