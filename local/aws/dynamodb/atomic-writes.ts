import type { BatchOperation, Database } from 'dynalite/db/index.js'
import type { Changes } from './changes.ts'

/** Runs a task and commits what it wrote in one batch, or nothing where it or the check throws. */
export type Atomically = <T>(
  task: () => Promise<T>,
  check: (writes: readonly BatchOperation[]) => Promise<void>,
) => Promise<T>

type Done = (error: Error | null, value?: unknown) => void

/** Answers a callback, or a promise where there is none, as dynalite's database does. */
const answer = (done: Done | undefined, value?: unknown): unknown => {
  if (!done) return Promise.resolve(value)
  process.nextTick(done, null, value)
  return undefined
}

/**
 * Makes writes of a database gatherable. dynalite writes an index and its item one after another: a process
 * killed in between would leave an item that no index knows. Reads inside a task do not see what it wrote,
 * and only one task may run at a time.
 *
 * Reads become synchronous: what LevelDB has in memory comes sooner than a thread could be asked for it.
 * @param changes is told what was committed
 */
export const gatherWrites = (database: Database, changes: Changes): Atomically => {
  const put = database.put
  const del = database.del
  const batch = database.batch
  let gathered: Map<string, BatchOperation> | undefined

  const changed = {
    get: (key: string, done?: Done) => answer(done, database.getSync(key)),
    put(key: string, value: unknown, done?: Done) {
      if (!gathered) return put(key, value, done as never)
      gathered.set(key, { type: 'put', key, value })
      return answer(done)
    },
    del(key: string, done?: Done) {
      if (!gathered) return del(key, done as never)
      gathered.set(key, { type: 'del', key })
      return answer(done)
    },
  }
  Object.assign(database, changed)

  return async (task, check) => {
    const writes = new Map<string, BatchOperation>()
    gathered = writes
    try {
      const result = await task()
      const operations = [...writes.values()]
      await check(operations)
      const images = changes.imagesBefore(
        database,
        operations.map(({ key }) => key),
      )
      if (operations.length > 0) await batch(operations)
      changes.tell(operations, images)
      return result
    } finally {
      gathered = undefined
    }
  }
}
