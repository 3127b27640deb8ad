import { partitions } from '../schema.ts'
/** They stand in the index of what is not counted, beside the reports. */
export const friendShards = 4
export const friendShardName = (shard: number): string => `friends#${shard}`
export const friendEventKey = (id: string) => ({ pk: `${partitions.friendEvent}${id}`, sk: 'FRIEND_EVENT' })

/** Counts the transactions: what is read between two equal numbers is of one moment. */
export const friendMarkKey = { pk: partitions.friendFigures, sk: 'MARK' }
