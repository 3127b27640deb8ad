import { expect, it } from 'vitest'
import {
  type LineFollowers,
  recordLineFollowers,
} from '../../../../lambdas/core/figures/friends/line-followers.ts'

const start = () => {
  const store = {
    now: Date.parse('2026-11-21T16:00:00Z'),
    asked: [] as string[],
    isReady: true,
    kept: undefined as LineFollowers | undefined,
  }
  const learn = () =>
    recordLineFollowers({
      insight: {
        async followersOn(day) {
          store.asked.push(day)
          return store.isReady ? { day, followers: 9, targetedReaches: 5, blocks: 2 } : undefined
        },
      },
      kept: {
        read: async () => store.kept,
        async keep(followers) {
          store.kept = followers
        },
      },
      now: () => store.now,
    })
  return { store, learn }
}

it('LINE is asked for yesterday as Japan has it, until it has answered', async () => {
  const { store, learn } = start()
  store.isReady = false
  expect(await learn()).toBeUndefined()
  store.isReady = true
  expect(await learn()).toMatchObject({ day: '2026-11-21', followers: 9 })
  expect(await learn()).toBeUndefined()
  store.now -= 60 * 60 * 1000 + 1
  expect(await learn()).toBeUndefined()
  expect(store.asked).toEqual(['2026-11-21', '2026-11-21'])
})

it('the figures of an older day stay until there are newer ones', async () => {
  const { store, learn } = start()
  await learn()
  store.now += 24 * 60 * 60 * 1000
  store.isReady = false
  await learn()
  expect(store.kept?.day).toBe('2026-11-21')
  store.isReady = true
  await learn()
  expect(store.kept?.day).toBe('2026-11-22')
})
