import { beforeEach, describe, expect, it } from 'vitest'
import { sweep } from '../../../lambdas/core/delivery/sweep.ts'
import { reportIdOf } from '../../../lambdas/core/report/report-id.ts'
import { newWorld, portsOf, type World } from '../../support/memory.ts'
import { roster } from '../../support/roster.ts'

let world: World
beforeEach(() => {
  world = newWorld(roster)
})
const id = reportIdOf('U1', { id: 'SWEEP', startedAt: 0 })
const owes = (seconds: number, key = `REPORT#${id}`): void => {
  world.owed.set(key, world.now + seconds * 1_000)
}
const delays = (): readonly number[] => world.reportQueue.map(({ at }) => (at - world.now) / 1_000)

describe('the sweep', () => {
  it.each([
    ['overdue for a day', -86_400, [0]],
    ['overdue by eleven seconds', -11, [0]],
    ['overdue by ten', -10, [0]],
    ['overdue by nine: still on the fast path', -9, []],
    ['due in a minute: somebody has queued it', 60, []],
    ['due in 809 s: the next sweep is near enough', 809, []],
    ['due in 810 s', 810, [810]],
    ['due in 899 s', 899, [899]],
    ['due in 900 s: the next sweep has it', 900, []],
    ['due in a week', 604_800, []],
  ])('finds what is %s', async (_, seconds, expected) => {
    owes(seconds)
    await sweep(portsOf(world))
    expect(delays()).toEqual(expected)
    expect(world.signals).toEqual(seconds <= -10 ? ['SweepFoundOverdue'] : [])
  })

  it('misses no moment, whenever it runs: each is queued before it comes, to the second', async () => {
    for (let offset = 0; offset < 60; offset += 1) {
      world = newWorld(roster)
      owes(1_000 + offset)
      const due = world.now + (1_000 + offset) * 1_000
      for (let minute = 0; minute < 16; minute += 1) {
        await sweep(portsOf(world))
        world.now += 60_000
      }
      expect(new Set(world.reportQueue.map(({ at }) => at))).toEqual(new Set([due]))
    }
  })

  it('wakes chats as well', async () => {
    owes(-60, 'CHAT#U1')
    owes(850, 'CHAT#U2')
    expect(await sweep(portsOf(world))).toBe(1)
    expect(world.inbox).toEqual([
      { kind: 'chat', userId: 'U1', at: world.now },
      { kind: 'chat', userId: 'U2', at: world.now + 850_000 },
    ])
  })

  it('does the rest where one cannot be queued, and says so', async () => {
    owes(-60)
    owes(-60, 'CHAT#U1')
    const ports = portsOf(world)
    const reportQueue = { send: () => Promise.reject(new Error('no queue')) }
    await expect(sweep({ ...ports, reportQueue })).rejects.toThrow('1 could not be queued again')
    expect(world.inbox).toHaveLength(1)
  })
})
