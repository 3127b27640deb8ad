/**
 * The one table as its readers, its writers and the stack know it: names of keys, indexes and partitions. Every name is
 * stored, so none can change without a migration. Imports nothing, for the stack reads it too.
 */

export const keys = { partition: 'pk', sort: 'sk' } as const

/** Epoch seconds after which DynamoDB may delete the item. */
export const expiryAttribute = 'expiresAt'

/** A sparse or full index: items that have both of its key attributes. */
export interface IndexSchema {
  readonly name: string
  /** Partition key, a string: one of the index's shards. */
  readonly shard: string
  readonly sort: string
  readonly sortType: 'number' | 'string'
  /** Attributes that the index carries besides the keys; none: the keys alone. */
  readonly carries: readonly string[]
}

/** What is still owed, by when it is due (epoch ms). */
export const owedIndex = {
  name: 'owed',
  shard: 'owedShard',
  sort: 'owedAt',
  sortType: 'number',
  carries: [],
} as const satisfies IndexSchema

/** Reports and friends that the figures do not count as they are, by when they were saved (epoch ms). */
export const uncountedIndex = {
  name: 'uncounted',
  shard: 'uncountedShard',
  sort: 'uncountedSince',
  sortType: 'number',
  carries: ['version', 'counted', 'countAs'],
} as const satisfies IndexSchema

/** All reports by the day of their acceptance. The recount needs `counted`. */
export const dayIndex = {
  name: 'byDay',
  shard: 'dayShard',
  sort: 'listedAt',
  sortType: 'string',
  carries: ['counted', 'countAs', 'mapPoint'],
} as const satisfies IndexSchema

/** All reports by province. */
export const provinceIndex = {
  name: 'byProvince',
  shard: 'provinceShard',
  sort: 'listedAt',
  sortType: 'string',
  carries: ['countAs', 'mapPoint'],
} as const satisfies IndexSchema

export const indexes: readonly IndexSchema[] = [owedIndex, uncountedIndex, dayIndex, provinceIndex]

/** Partition keys, or how they begin (`REPORT#<id>`). The stack grants permissions by them. */
export const partitions = {
  accounts: 'ACCOUNTS',
  audit: 'AUDIT#',
  cell: 'CELL#',
  chat: 'CHAT#',
  drill: 'DRILL#',
  export: 'EXPORT#',
  file: 'FILE#',
  friendEvent: 'FRIEND_EVENT#',
  friendFigures: 'TALLY#friends',
  group: 'GROUP#',
  groupSizes: 'GROUP_SIZES',
  linkCode: 'LINK_CODE#',
  officerFigures: 'TALLY#officers',
  officerMarks: 'OFFICERMARKS',
  officerRoles: 'OFFICERROLES',
  officers: 'OFFICERS#',
  officerUser: 'OFFICERUSER#',
  report: 'REPORT#',
  roster: 'ROSTER',
  settings: 'SETTINGS',
  tally: 'TALLY',
  tallyOf: 'TALLY#',
} as const
