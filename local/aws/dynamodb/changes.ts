import { isDeepStrictEqual } from 'node:util'
import type { Database, Item } from 'dynalite/db/index.js'

/** What a committed write did to one item. Both images are whole; one of them is absent where it was made or deleted. */
export interface ItemChange {
  readonly tableName: string
  /** Rises with every change of any table. */
  readonly sequence: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly before?: Item
  readonly after?: Item
}

type Listener = (change: ItemChange) => void

const itemKey = /^item-([^~]+)~/

/** The changes of tables in the order in which they were committed. Nobody who listens later hears of the earlier ones. */
export const createChanges = () => {
  const listeners = new Map<string, Set<Listener>>()
  let sequence = 0
  return {
    /** What the write is about to replace must be read before it is gone. */
    imagesBefore(database: Database, keys: readonly string[]): ReadonlyMap<string, Item | undefined> {
      const heard = keys.filter((key) => listeners.has(itemKey.exec(key)?.[1] ?? ''))
      return new Map(heard.map((key) => [key, database.getSync(key) as Item | undefined]))
    },
    tell(writes: readonly CommittedWrite[], images: ReadonlyMap<string, Item | undefined>): void {
      for (const { key, value } of writes) {
        const tableName = itemKey.exec(key)?.[1]
        const before = images.get(key)
        const after = value as Item | undefined
        // A write that changes nothing is no change.
        if (tableName === undefined || !images.has(key) || isDeepStrictEqual(before, after)) continue
        const change: ItemChange = {
          tableName,
          sequence: ++sequence,
          at: Date.now(),
          ...(before && { before }),
          ...(after && { after }),
        }
        for (const listen of listeners.get(tableName) ?? []) listen(change)
      }
    },
    /** From now on; the returned function ends it. */
    listen(tableName: string, listener: Listener): () => void {
      const all = listeners.get(tableName) ?? new Set()
      listeners.set(tableName, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(tableName)
      }
    },
  }
}

export type Changes = ReturnType<typeof createChanges>

/** A write as it was committed; without a value it is a deletion. */
export interface CommittedWrite {
  readonly key: string
  readonly value?: unknown
}
