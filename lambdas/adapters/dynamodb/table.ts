import { createHash } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { owedIndex, partitions } from './schema.ts'

/** The one table and the client that speaks to it. */
export interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/**
 * A client that gives up early: LINE waits 2 s for the webhook, and what fails here is kept elsewhere.
 * @param config anything else, such as an endpoint in tests
 */
export const openTable = (name: string, config: DynamoDBClientConfig = {}): Table => {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_200, throwOnRequestTimeout: true },
    ...config,
  })
  // It goes through all that is read and written, for a log that nobody keeps: a fifth of the time of a dashboard.
  client.middlewareStack.remove('loggerMiddleware')
  return {
    name,
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  }
}

export const chatKey = (userId: string) => ({ pk: `${partitions.chat}${userId}`, sk: 'CHAT' })
export const reportKey = (id: string) => ({ pk: `${partitions.report}${id}`, sk: 'REPORT' })
/** What was said about a report stands beside it. */
export const talkKeyOf = (report: string, key: string) => ({
  pk: `${partitions.report}${report}`,
  sk: `TALK#${key}`,
})
/** All units stand under one key, so that the router reads the roster with a few queries. */
export const rosterPartition = partitions.roster
export const unitKey = (code: string) => ({ pk: rosterPartition, sk: code })
/** What a LINE group has tried and whether it was left; which unit it stands for, only the unit says. */
export const groupKey = (groupId: string) => ({ pk: `${partitions.group}${groupId}`, sk: 'GROUP' })
/** Which report a message of ours in a group, or a case code said there, is about. */
export const groupMessageKey = (groupId: string, messageId: string) => ({
  pk: `${partitions.group}${groupId}`,
  sk: `MESSAGE#${messageId}`,
})
export const groupCodeKey = (groupId: string, code: string) => ({
  pk: `${partitions.group}${groupId}`,
  sk: `CODE#${code}`,
})
/** Reports of one category in one cell of the map, by time. */
export const sightingKey = (
  category: string,
  latitude: number,
  longitude: number,
  at: number,
  report: string,
) => ({
  pk: `${partitions.cell}${category}#${latitude}:${longitude}`,
  sk: `${String(at).padStart(13, '0')}#${report}`,
})
export const linkCodeKey = (fingerprint: string) => ({
  pk: `${partitions.linkCode}${fingerprint}`,
  sk: 'LINK_CODE',
})
export const drillKey = (id: string) => ({ pk: `${partitions.drill}${id}`, sk: 'DRILL' })
/** The sizes of all groups stand under one key too, for the watch over LINE's quota. */
export const groupSizesPartition = partitions.groupSizes
export const groupSizeKey = (groupId: string) => ({ pk: groupSizesPartition, sk: groupId })
export const fileKey = (ref: string) => ({ pk: `${partitions.file}${ref}`, sk: 'FILE' })

/** One partition takes 1,000 writes a second; a surge of chats needs many. */
export const owedShards = 32
export const shardName = (shard: number): string => `owed#${shard}`

/** The attributes of the sparse index, or none where nothing is owed. */
export const owedAttributes = (pk: string, dueAt: number | undefined) =>
  dueAt === undefined ? {} : { [owedIndex.shard]: shardOf(pk), [owedIndex.sort]: dueAt }

export const shardOf = (pk: string): string => shardName(shardNumber(pk, owedShards))

/** The shard of a key, out of at most 256. */
export const shardNumber = (pk: string, shards: number): number =>
  (createHash('sha256').update(pk).digest()[0] ?? 0) % shards

/** The write's answer, or undefined where its condition did not hold. */
export const unlessConditionFails = async <Answer>(write: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await write
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}
