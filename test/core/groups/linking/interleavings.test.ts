import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GroupEventContext } from '../../../../lambdas/core/groups/group-event-context.ts'
import { confirmLink } from '../../../../lambdas/core/groups/linking/confirm-link.ts'
import { groupJoined, groupLeft } from '../../../../lambdas/core/groups/linking/join-and-leave.ts'
import { type LinkCode, shownLinkCode } from '../../../../lambdas/core/groups/linking/link-code.ts'
import {
  confirmByOperator,
  issueLinkCode,
  unlinkByOperator,
} from '../../../../lambdas/core/groups/linking/operator-commands.ts'
import type { LinkingPorts } from '../../../../lambdas/core/groups/linking/ports.ts'
import { redeemLinkCode } from '../../../../lambdas/core/groups/linking/redeem-code.ts'
import { linkingTexts } from '../../../../lambdas/core/groups/linking/texts.ts'
import { random } from '../../../../local/demo/chance.ts'
import { linkPortsOf, newLinkWorld } from '../../../support/links.ts'
import { startScheduler } from '../../../support/scheduling.ts'

const units = ['ST-1', 'ST-2']
const groups = ['a', 'b', 'c'].map((letter) => `C${letter.repeat(32)}`)
const fingerprintOf = (code: LinkCode): string => createHash('sha256').update(code).digest('base64url')

/** What may happen, and how often against each other. */
interface Mixture {
  readonly type: number
  readonly confirm: number
  readonly leave: number
  readonly join: number
  readonly operator: number
  readonly dies: number
}

/** Plays groups and operators at the same time, and looks at every write whether it may be. */
const play = async (seed: number, mixture: Mixture): Promise<void> => {
  const chance = random(seed)
  const pick = <One>(list: readonly One[]): One => list[Math.floor(chance() * list.length)] as One
  const world = newLinkWorld(units)
  const codes: LinkCode[] = []
  /** `group/fingerprint` of every code that was typed, `group/token` of every press, units where an operator agreed. */
  const typed = new Set<string>()
  const agreed = new Set<string>()
  const leaves = new Map<string, number>()
  const linkedBy = new Map<string, string>()
  let unlinkedByOperators = 0
  let unlinkings = 0

  let troubled = true
  const scheduler = startScheduler(chance, () => (troubled ? mixture.dies : 0))
  const links = world.links
  world.links.set = (unit, next) => {
    const before = links.get(unit)
    if (next.groupId !== undefined && next.groupId !== before?.groupId) {
      const fingerprint = next.code?.fingerprint ?? ''
      expect(linkedBy.has(fingerprint), 'a code links once').toBe(false)
      linkedBy.set(fingerprint, next.groupId)
      expect(typed, 'a group is linked by a code that it has typed').toContain(
        `${next.groupId}/${fingerprint}`,
      )
      if (before?.groupId !== undefined) {
        const isAgreed = [`${before.groupId}/${next.replacement?.token}`, unit].some((one) => agreed.has(one))
        expect(isAgreed, 'a group is replaced with its consent').toBe(true)
      }
    }
    if (before?.groupId !== undefined && next.groupId === undefined) unlinkings += 1
    const heard = world.signals.filter((signal) => signal === 'UnitUnlinked').length
    expect(heard + unlinkedByOperators, 'whoever is unlinked is missed').toBeGreaterThanOrEqual(unlinkings)
    return Map.prototype.set.call(links, unit, next) as typeof links
  }

  let events = 0
  const moment = (): GroupEventContext => ({
    eventId: `event-${++events}`,
    groupId: pick(groups),
    // Told at once or late, and never at the same millisecond.
    at: ++world.now - (chance() < 0.2 ? Math.floor(chance() * 20) : 0),
  })
  const issue = async (unit: string, ports: LinkingPorts): Promise<void> => {
    const code = fingerprintOf(`${codes.length}` as LinkCode)
      .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
      .padEnd(8, '0')
      .slice(0, 8)
    codes.push(code as LinkCode)
    await issueLinkCode(unit, code as LinkCode, ports)
  }
  const takeAway = (unit: string, ports: LinkingPorts): Promise<unknown> => {
    unlinkedByOperators += 1
    return unlinkByOperator(unit, ports)
  }
  /** What happens next: drawn once, and done again when it is brought again. */
  const draw = (): ((ports: LinkingPorts) => Promise<unknown>) => {
    const event = moment()
    const { groupId } = event
    const [what] = Object.entries(mixture)
      .filter(([name]) => name !== 'dies')
      .map(([name, weight]) => [name, chance() ** (1 / Math.max(weight, 1e-9))] as const)
      .toSorted(([, a], [, b]) => b - a)[0] ?? ['type']
    switch (what) {
      case 'confirm': {
        const asked = world.pushed.flatMap(({ to, answer }) =>
          (answer.buttons ?? []).map(({ press }) => ({ to, press })),
        )
        const one = asked.length > 0 ? pick(asked) : undefined
        const token = one?.press.kind === 'confirmLink' ? one.press.token : 'forged'
        const from = chance() < 0.6 && one ? one.to : groupId
        agreed.add(`${from}/${token}`)
        return (ports) => confirmLink({ ...event, groupId: from }, token, ports)
      }
      case 'leave':
        leaves.set(groupId, Math.max(leaves.get(groupId) ?? 0, event.at))
        return (ports) => groupLeft(event, ports)
      case 'join':
        return (ports) => groupJoined(event, ports)
      case 'operator': {
        const unit = pick(units)
        const act = chance()
        if (act < 0.6) return (ports) => issue(unit, ports)
        if (act < 0.8) {
          return (ports) => takeAway(unit, ports)
        }
        agreed.add(unit)
        return (ports) => confirmByOperator(unit, ports)
      }
      default: {
        const code = codes.length > 0 ? pick(codes.slice(-3)) : ('00000000' as LinkCode)
        typed.add(`${groupId}/${fingerprintOf(code)}`)
        return (ports) => redeemLinkCode(event, shownLinkCode(code), ports)
      }
    }
  }

  for (const unit of units) await issue(unit, linkPortsOf(world))
  /** What LINE has to bring again: those that died, and some that did not. */
  let again: ((ports: LinkingPorts) => Promise<unknown>)[] = []
  for (let round = 0; round < 6; round += 1) {
    troubled = round < 5
    const actors = [...again, ...(troubled ? Array.from({ length: 5 }, draw) : [])]
    again = []
    const all = actors.map(async (act) => {
      const isDone = await scheduler.start((operate) => act(linkPortsOf(world, operate)))
      if (!isDone || (troubled && chance() < 0.1)) again.push(act)
    })
    await Promise.all([...all, scheduler.run()])
  }

  for (const { groupId, linkedAt } of links.values()) {
    const leftAt = leaves.get(groupId ?? '')
    if (leftAt !== undefined)
      expect(linkedAt, 'no unit stands for a group that was left').toBeGreaterThan(leftAt)
  }
  for (const { tries } of world.groups.values()) expect(tries.length).toBeLessThanOrEqual(5)
  const items = JSON.stringify([[...links], [...world.codes], [...world.groups]])
  for (const code of codes) {
    expect(items).not.toContain(code)
    expect(items).not.toContain(shownLinkCode(code))
  }

  // After all that a fresh code links a fresh group to a unit that has none.
  world.now += 60_000
  const [unit = ''] = units
  await takeAway(unit, linkPortsOf(world))
  await issue(unit, linkPortsOf(world))
  const fresh = { eventId: 'fresh', groupId: `C${'f'.repeat(32)}`, at: world.now }
  const code = codes.at(-1) as LinkCode
  typed.add(`${fresh.groupId}/${fingerprintOf(code)}`)
  expect((await redeemLinkCode(fresh, code, linkPortsOf(world))).text).toBe(
    linkingTexts.linked(`หน่วย ${unit}`),
  )
}

it.each<[string, Mixture, number]>([
  ['two groups and their codes', { type: 1, confirm: 0, leave: 0, join: 0, operator: 0, dies: 0.1 }, 60],
  ['replacements', { type: 3, confirm: 2, leave: 0, join: 0, operator: 2, dies: 0.1 }, 100],
  ['everything', { type: 3, confirm: 2, leave: 1, join: 1, operator: 2, dies: 0.05 }, 150],
  ['everything, dying often', { type: 3, confirm: 2, leave: 1, join: 1, operator: 2, dies: 0.2 }, 100],
])('no code is used twice and no group replaced unasked: %s', async (_, mixture, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => play(seed, mixture)),
    { numRuns, endOnFailure: true },
  )
})
