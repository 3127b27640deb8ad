import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Chat, chatDueAt } from '../../../core/conversation/chat.ts'
import type { Chats } from '../../../core/conversation/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { chatKey, owedAttributes, type Table, unlessConditionFails } from '../table.ts'
import { chatItem } from './chat-item.ts'

/** A chat in which nothing happens for this long is forgotten (seconds). */
const keptFor = 90 * 24 * 60 * 60

/** The chats in the table. What each event owes is its own map entry, so that saving one never brings back another. */
export const tableChats = (table: Table, now: Clock): Chats => ({
  async load(userId) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: chatKey(userId), ConsistentRead: true }),
    )
    return Item && chatItem.parse(Item)
  },
  async save(chat, eventId) {
    const saved = { ...chat, version: chat.version + 1 }
    const expiresAt = Math.floor(now() / 1000) + keptFor
    const write =
      chat.version === 0 ? create(table, saved, expiresAt) : update(table, saved, eventId, expiresAt)
    return (await unlessConditionFails(write)) && saved
  },
  async settle(chat, eventIds) {
    const left = Object.fromEntries(Object.entries(chat.pending).filter(([id]) => !eventIds.includes(id)))
    const dueAt = chatDueAt({ ...chat, pending: left })
    if (!(await unlessConditionFails(forget(table, chat, eventIds, { dueAt })))) {
      // Somebody has saved since; when the chat is due is theirs to say.
      if (eventIds.length > 0) await unlessConditionFails(forget(table, chat, eventIds))
    }
  },
  async effectsDone(userId, eventId) {
    await unlessConditionFails(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: chatKey(userId),
          UpdateExpression: 'SET pending.#event.effects = :none',
          ConditionExpression: 'attribute_exists(pending.#event)',
          ExpressionAttributeNames: { '#event': eventId },
          ExpressionAttributeValues: { ':none': [] },
        }),
      ),
    )
  },
})

const create = async ({ client, name }: Table, chat: Chat, expiresAt: number): Promise<true> => {
  const key = chatKey(chat.userId)
  await client.send(
    new PutCommand({
      TableName: name,
      Item: { ...key, ...chat, expiresAt, ...owedAttributes(key.pk, chatDueAt(chat)) },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  )
  return true
}

const update = async (
  { client, name }: Table,
  chat: Chat,
  eventId: string,
  expiresAt: number,
): Promise<true> => {
  const { userId: _, pending, knownPhone, ...fields } = chat
  const entry = pending[eventId]
  const owed = owedAttributes(chatKey(chat.userId).pk, chatDueAt(chat))
  const set = { ...fields, expiresAt, ...(knownPhone && { knownPhone }), ...owed }
  const sets = Object.keys(set).map((field) => `#${field} = :${field}`)
  if (entry) sets.push('pending.#event = :entry')
  const removes = owed.owedShard ? '' : ' REMOVE owedShard, owedAt'
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: chatKey(chat.userId),
      UpdateExpression: `SET ${sets.join(', ')}${removes}`,
      ConditionExpression: '#version = :read',
      ExpressionAttributeNames: {
        ...Object.fromEntries(Object.keys(set).map((field) => [`#${field}`, field])),
        ...(entry && { '#event': eventId }),
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(set).map(([field, value]) => [`:${field}`, value])),
        ':read': chat.version - 1,
        ...(entry && { ':entry': entry }),
      },
    }),
  )
  return true
}

/** Removes what events owed; with `due`, also sets when the chat is due, if nobody has saved since. */
const forget = async (
  { client, name }: Table,
  chat: Chat,
  eventIds: readonly string[],
  due?: { readonly dueAt: number | undefined },
): Promise<true> => {
  const key = chatKey(chat.userId)
  const owed = owedAttributes(key.pk, due?.dueAt)
  const removes = eventIds.map((_, index) => `pending.#e${index}`)
  if (due && !owed.owedShard) removes.push('owedShard', 'owedAt')
  const sets = owed.owedShard ? 'SET owedShard = :shard, owedAt = :at' : ''
  const names = Object.fromEntries(eventIds.map((id, index) => [`#e${index}`, id]))
  const values = {
    ...(owed.owedShard && { ':shard': owed.owedShard, ':at': owed.owedAt }),
    ...(due && { ':read': chat.version }),
  }
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key,
      UpdateExpression: [sets, removes.length > 0 ? `REMOVE ${removes.join(', ')}` : ''].join(' ').trim(),
      ConditionExpression: due ? 'version = :read' : 'attribute_exists(pk)',
      ...(eventIds.length > 0 && { ExpressionAttributeNames: names }),
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    }),
  )
  return true
}
