import { beforeEach, describe, expect, it } from 'vitest'
import { cached, cachedByKey } from '../../../lambdas/core/shared/cache.ts'

let time: number
let reads: number
let fails: boolean
beforeEach(() => {
  time = 0
  reads = 0
  fails = false
})
const now = () => time
const read = async (): Promise<number> => {
  reads += 1
  if (fails) throw new Error('away')
  return reads
}

describe('A cached value', () => {
  it('is read once however many ask at the same time, and again when it is no longer fresh', async () => {
    const cache = cached(read, { freshFor: 100, now })
    expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual([1, 1, 1])
    time = 99
    expect(await cache.get()).toBe(1)
    time = 100
    expect(await cache.get()).toBe(2)
  })

  it('is read again if somebody needs a younger one, or if it was forgotten', async () => {
    const cache = cached(read, { freshFor: 100, now })
    await cache.get()
    time = 40
    expect(await cache.get(50)).toBe(1)
    expect(await cache.get(40)).toBe(2)
    cache.forget()
    expect(await cache.get()).toBe(3)
  })

  it('is not cached if the read fails', async () => {
    const cache = cached(read, { freshFor: 100, now })
    fails = true
    await expect(cache.get()).rejects.toThrow('away')
    fails = false
    expect(await cache.get()).toBe(2)
  })

  it('stays in use while reads fail, if the cache keeps old values, and reads wait in between', async () => {
    const cache = cached(read, { freshFor: 100, now, keepsOldValue: true, retryAfter: 30 })
    await cache.get()
    time = 100
    fails = true
    expect(await cache.get()).toBe(1)
    time = 129
    expect(await cache.get()).toBe(1)
    expect(reads).toBe(2)
    time = 130
    fails = false
    expect(await cache.get()).toBe(3)
  })

  it('begins with an initial value, which is read over at once', async () => {
    const cache = cached(read, { freshFor: 100, now, keepsOldValue: true, initial: -1 })
    fails = true
    expect(await cache.get()).toBe(-1)
    expect(await cache.get()).toBe(-1)
    expect(reads).toBe(1)
  })

  it('that was forgotten while it was being read does not come back', async () => {
    const answers: ((value: string) => void)[] = []
    const cache = cached(() => new Promise<string>((resolve) => answers.push(resolve)), {
      freshFor: 100,
      now,
    })
    const first = cache.get()
    cache.forget()
    const second = cache.get()
    answers[1]?.('new')
    answers[0]?.('old')
    expect([await first, await second, await cache.get()]).toEqual(['old', 'new', 'new'])
  })
})

describe('A cache by key', () => {
  it('reads each key by itself, and starts over when it is full', async () => {
    const asked: string[] = []
    const one = cachedByKey(
      async (key: string) => {
        asked.push(key)
        return key.toUpperCase()
      },
      { freshFor: 100, now, maxKeys: 2 },
    )
    expect([await one.get('a'), await one.get('b'), await one.get('a')]).toEqual(['A', 'B', 'A'])
    expect(asked).toEqual(['a', 'b'])
    await one.get('c')
    await one.get('a')
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
    one.forget('c')
    await one.get('c')
    expect(asked.at(-1)).toBe('c')
  })
})
