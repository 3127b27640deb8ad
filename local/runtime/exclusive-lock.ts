import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

export interface ExclusiveLock {
  release(): void
}

/**
 * Takes a lock on a file, which the operating system drops with the process however that ends.
 * Undefined where somebody else holds it, in this process or in another.
 */
export const tryLock = (path: string): ExclusiveLock | undefined => {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined
    throw error
  }
}

const sqliteBusy = 5

/** Runs a task while holding the lock; waits for whoever holds it. */
export const withLock = async <T>(path: string, task: () => Promise<T>): Promise<T> => {
  let lock = tryLock(path)
  while (!lock) {
    await wait(100)
    lock = tryLock(path)
  }
  try {
    return await task()
  } finally {
    lock.release()
  }
}
