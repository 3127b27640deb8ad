import type { Clock } from './clock.ts'

export interface CacheOptions<Value> {
  /** How long a value is used before it is read again (ms). */
  readonly freshFor: number
  readonly now: Clock
  /** If a read fails, the value before it stays in use; without this the failure is thrown and nothing is cached. */
  readonly keepsOldValue?: boolean
  /** How long after such a failure the next read waits (ms); `freshFor` if absent. */
  readonly retryAfter?: number
  /** The value until the first read has succeeded; only with `keepsOldValue`. */
  readonly initial?: Value
}

export interface Cache<Value> {
  /**
   * The value, read at most once however many ask at the same time.
   * @param maxAge reads again if the value is older than this (ms); `freshFor` if absent
   */
  get(maxAge?: number): Promise<Value>
  /** Reads again the next time. */
  forget(): void
}

/** Keeps what `read` gives for a while. The one time-bounded cache of the service. */
export const cached = <Value>(
  read: () => Promise<Value>,
  { freshFor, now, keepsOldValue = false, retryAfter = freshFor, ...options }: CacheOptions<Value>,
): Cache<Value> => {
  interface Entry {
    readonly readAt: number
    readonly value: Promise<Value>
  }
  let entry: Entry | undefined =
    'initial' in options
      ? { readAt: Number.NEGATIVE_INFINITY, value: Promise.resolve(options.initial as Value) }
      : undefined
  return {
    get(maxAge = freshFor) {
      const before = entry
      if (before && now() - before.readAt < maxAge) return before.value
      const value = read().catch((error: unknown) => {
        const isCurrent = entry?.value === value
        if (keepsOldValue && before) {
          if (isCurrent) entry = { value: before.value, readAt: now() - freshFor + retryAfter }
          return before.value
        }
        if (isCurrent) entry = undefined
        throw error
      })
      entry = { readAt: now(), value }
      return value
    },
    forget() {
      entry = undefined
    },
  }
}

/** One cache for each key; all are forgotten when there are `maxKeys` of them. Failures are not cached. */
export const cachedByKey = <Value>(
  read: (key: string) => Promise<Value>,
  { maxKeys, ...options }: Pick<CacheOptions<Value>, 'freshFor' | 'now'> & { readonly maxKeys: number },
): { get(key: string): Promise<Value>; forget(key: string): void } => {
  const caches = new Map<string, Cache<Value>>()
  return {
    get(key) {
      const known = caches.get(key)
      if (known) return known.get()
      if (caches.size >= maxKeys) caches.clear()
      const cache = cached(() => read(key), options)
      caches.set(key, cache)
      return cache.get()
    },
    forget(key) {
      caches.delete(key)
    },
  }
}
