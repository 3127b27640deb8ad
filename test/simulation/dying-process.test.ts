import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatInput } from '../../lambdas/core/conversation/conversation-state.ts'
import { type ChatEvent, resumeChat } from '../../lambdas/core/conversation/converse.ts'
import { processEvents } from '../../lambdas/core/conversation/incoming.ts'
import { deliver } from '../../lambdas/core/delivery/deliver.ts'
import { sweep } from '../../lambdas/core/delivery/sweep.ts'
import type { PhoneNumber } from '../../lambdas/core/shared/phone.ts'
import { newWorld, type Ports, portsOf, type World } from '../support/memory.ts'
import { bangkok, roster } from '../support/roster.ts'

const groups = ['ST-1', 'CE-10', 'TE-10'].map(
  (code) => roster.find((unit) => unit.code === code)?.lineGroupId,
)

/** What goes wrong while it goes wrong: probabilities per operation, drawn from one seed. */
interface Trouble {
  readonly dies: number
  readonly losesMessage: number
  readonly lineFails: number
  readonly duplicates: number
}

/** A small generator of its own, so that a failing seed fails again (mulberry32). */
const random = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** What the webhook does with one event: 200 where it is safe. */
const webhook = async (event: ChatEvent, ports: Ports): Promise<void> => {
  const { received, finished } = processEvents([{ kind: 'chat', event }], ports)
  const [reason] = await received
  await finished
  if (reason) throw reason
}

/** Plays citizens, LINE, SQS and the schedule around the core, in a process that may die at every await. */
const simulate = async (seed: number, citizens: number, trouble: Trouble): Promise<World> => {
  const chance = random(seed)
  const world = newWorld(roster)
  let troubled = true
  const happens = (probability: number): boolean => troubled && chance() < probability
  world.line = () =>
    happens(trouble.lineFails) ? { kind: 'retryLater', reason: 'unavailable' } : { kind: 'accepted' }

  /** One invocation: once it has died, nothing that it still tries has any effect. */
  const invoke = async (work: (ports: Ports) => Promise<unknown>): Promise<boolean> => {
    let dead = false
    const ports = portsOf(world, (operation) => {
      dead ||= happens(trouble.dies)
      if (dead) throw new Error(`died at ${operation}`)
    })
    try {
      await work(ports)
      return !dead
    } catch {
      return false
    }
  }

  const lossy = <Message>(queue: Message[]): void => {
    if (happens(trouble.losesMessage)) queue.pop()
  }
  /** Works the queues and the schedule for some seconds of the world's clock. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      world.now += 1_000
      if (Math.floor(world.now / 1_000) % 60 === 0) await invoke((ports) => sweep(ports))
      for (const message of world.reportQueue.filter(({ at }) => at <= world.now)) {
        world.reportQueue.splice(world.reportQueue.indexOf(message), 1)
        if (!(await invoke((ports) => deliver(message.id, ports)))) {
          world.reportQueue.push({ ...message, at: world.now + 30_000 })
          lossy(world.reportQueue)
        }
      }
      for (const message of world.inbox.filter(({ at }) => at <= world.now)) {
        world.inbox.splice(world.inbox.indexOf(message), 1)
        if (message.kind === 'chat' && !(await invoke((ports) => resumeChat(message.userId, ports)))) {
          world.inbox.push({ ...message, at: world.now + 30_000 })
          lossy(world.inbox)
        }
      }
    }
  }
  /** LINE brings an event until it is taken in, now and then several times at once. */
  const bring = async (event: ChatEvent): Promise<void> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const copies = happens(trouble.duplicates) ? 3 : 1
      const taken = await Promise.all(
        Array.from({ length: copies }, () => invoke((ports) => webhook(event, ports))),
      )
      if (taken.some(Boolean)) return
      await pass(1)
    }
  }

  for (let citizen = 0; citizen < citizens; citizen += 1) {
    const userId = `U${String(citizen).padStart(32, '0')}`
    const inputs: readonly ChatInput[] = [
      { kind: 'start' },
      { kind: 'category', category: 'confinement' },
      { kind: 'place', place: bangkok },
      ...(chance() < 0.5 ? [{ kind: 'phone', phone: '+66812345678' as PhoneNumber } as const] : []),
    ]
    for (const [index, input] of inputs.entries()) {
      const id = `${userId}-${index}`
      await bring({ id, userId, at: world.now, input, replyToken: `${userId}/${id}` })
      await pass(1)
    }
  }
  await pass(180)
  troubled = false
  await pass(600)
  return world
}

describe('a process that may die at every await', () => {
  const seeds = fc.integer()

  it.each([
    ['now and then', { dies: 0.02, losesMessage: 0, lineFails: 0, duplicates: 0.1 }, 60],
    ['often, with messages lost', { dies: 0.15, losesMessage: 0.5, lineFails: 0, duplicates: 0.2 }, 40],
    [
      'while LINE fails half of the time',
      { dies: 0.05, losesMessage: 0.2, lineFails: 0.5, duplicates: 0.1 },
      40,
    ],
  ])('loses no accepted report and tells no group twice: %s', async (_, trouble, numRuns) => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const citizens = 3
        const world = await simulate(seed, citizens, trouble)
        expect(world.reports.size).toBe(citizens)
        for (const report of world.reports.values()) {
          const cards = world.delivered
            .filter(({ what }) => what === `${report.id}:incident`)
            .map(({ to }) => to)
          for (const group of groups) expect(cards.filter((to) => to === group)).toHaveLength(1)
          const told = world.delivered.filter(
            ({ to, what }) => to === report.reporter.userId && what.endsWith(':delivered'),
          )
          // The station, and before it the centre where the station could not be expected soon.
          expect([1, 2]).toContain(told.length)
          const named = report.notices.flatMap(({ content }) =>
            content.kind === 'delivered' ? [content.unit.code] : [],
          )
          expect(named.at(-1)).toMatch(/^ST-/)
        }
        for (const chat of world.chats.values()) expect(chat.pending).toEqual({})
        expect(
          [...world.reports.values()].flatMap(({ notices }) =>
            notices.filter(({ state }) => state.kind === 'owed'),
          ),
        ).toEqual([])
      }),
      { numRuns, endOnFailure: true },
    )
  })
})
