import type { StreamView } from '../dynamodb/stream-records.ts'
import type { Resolved } from './resource.ts'

/** The input of CreateTable, and the attribute by which items expire. */
export interface TableSettings {
  readonly logicalId: string
  readonly name: string
  readonly create: Readonly<Record<string, unknown>>
  readonly expiryAttribute?: string
  /** How much of a changed item its stream shows; absent without one. */
  readonly streamView?: StreamView
}

type Index = Readonly<Record<string, unknown>>

/** What CreateTable takes of an index; throughput, contributor insights and the like mean nothing here. */
const indexOf = ({ IndexName, KeySchema, Projection }: Index): Index => ({ IndexName, KeySchema, Projection })

export const describeTable = ({ logicalId, identity, properties }: Resolved): TableSettings => {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties
  const expiry = properties.TimeToLiveSpecification as
    | { Enabled?: boolean | string; AttributeName?: string }
    | undefined
  const stream = properties.StreamSpecification as { StreamViewType?: StreamView } | undefined
  return {
    logicalId,
    name: identity.ref,
    create: {
      TableName: identity.ref,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions,
      KeySchema,
      ...(GlobalSecondaryIndexes
        ? { GlobalSecondaryIndexes: (GlobalSecondaryIndexes as Index[]).map(indexOf) }
        : {}),
      ...(LocalSecondaryIndexes
        ? { LocalSecondaryIndexes: (LocalSecondaryIndexes as Index[]).map(indexOf) }
        : {}),
    },
    ...(expiry?.AttributeName && String(expiry.Enabled) === 'true'
      ? { expiryAttribute: expiry.AttributeName }
      : {}),
    ...(stream?.StreamViewType && { streamView: stream.StreamViewType }),
  }
}
