import type { Item } from 'dynalite/db/index.js'
import type { Pattern } from '../template/stream-mappings.ts'
import type { ItemChange } from './changes.ts'

/** How much of an item a stream shows. */
export type StreamView = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES'

export interface Stream {
  readonly arn: string
  readonly region: string
  readonly view: StreamView
  readonly keyNames: readonly string[]
}

const keysOf = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.map((name) => [name, item[name] ?? {}]))

/** A change as a function finds it in its event. */
export const recordOf = ({ before, after, sequence, at }: ItemChange, stream: Stream) => {
  const { view, keyNames } = stream
  const showsNew = view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES'
  const showsOld = view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES'
  return {
    eventID: `local-${sequence}`,
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: stream.region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: keysOf(after ?? before ?? {}, keyNames),
      ...(showsNew && after && { NewImage: after }),
      ...(showsOld && before && { OldImage: before }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      SizeBytes: JSON.stringify([after ?? {}, before ?? {}]).length,
      StreamViewType: view,
    },
    eventSourceARN: stream.arn,
  }
}

export type StreamRecord = ReturnType<typeof recordOf>

/** Whether a record has one of the values that a pattern names, wherever it names any. */
export const fits = (record: unknown, pattern: Pattern): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    const value = (record as Record<string, unknown> | undefined)?.[field]
    return Array.isArray(wanted) ? wanted.includes(value) : fits(value, wanted as Pattern)
  })
