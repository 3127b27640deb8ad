import { createHash } from 'node:crypto'
import type { Drill, UnitDrills } from '../../lambdas/core/groups/drill/drill.ts'
import type { Drills } from '../../lambdas/core/groups/drill/ports.ts'
import type { GroupRecord } from '../../lambdas/core/groups/linking/link-attempts.ts'
import type { LinkingPorts, UnitLinks } from '../../lambdas/core/groups/linking/ports.ts'
import type { UnitLink } from '../../lambdas/core/groups/linking/unit-link.ts'
import type { PushOutcome } from '../../lambdas/core/report/model.ts'
import type { GroupMessage } from '../../lambdas/core/responses/group-message.ts'
import type { Signal } from '../../lambdas/core/shared/watch.ts'

/** Units, their groups and LINE in memory, with a clock that the test turns. */
export interface LinkWorld {
  now: number
  readonly links: Map<string, UnitLink>
  readonly codes: Map<string, string>
  readonly groups: Map<string, GroupRecord>
  readonly drills: Map<string, { unit: string; groupId: string }>
  readonly unitDrills: Map<string, UnitDrills>
  readonly pushed: { readonly to: string; readonly answer: GroupMessage; readonly retryKey: string }[]
  readonly signals: Signal[]
  /** What LINE answers to a push to this group. */
  line: (to: string) => PushOutcome
}

export const newLinkWorld = (units: readonly string[]): LinkWorld => ({
  now: Date.UTC(2026, 10, 21, 3),
  links: new Map(
    units.map((code) => [code, { unit: { code, nameTh: `หน่วย ${code}` }, version: 0 }] as const),
  ),
  codes: new Map(),
  groups: new Map(),
  drills: new Map(),
  unitDrills: new Map(units.map((unit) => [unit, { unit }] as const)),
  pushed: [],
  signals: [],
  line: () => ({ kind: 'accepted' }),
})

/** Runs one operation of a port; a world may let others go first, or the process die before or after it. */
export type Operate = <Answer>(operation: string, work: () => Answer) => Promise<Answer>

const atOnce: Operate = async (_, work) => work()

/** The ports of linking and of drills over a world. Stored values are copies, as a real store's are. */
export const linkPortsOf = (world: LinkWorld, operate: Operate = atOnce) => {
  const links: UnitLinks = {
    fingerprintOf: async (code) => createHash('sha256').update(code).digest('base64url'),
    unitOf: (fingerprint) => operate('look code up', () => world.codes.get(fingerprint)),
    remember: (fingerprint, unit) => operate('remember code', () => void world.codes.set(fingerprint, unit)),
    load: (unit) => operate('load link', () => structuredClone(world.links.get(unit))),
    ofGroup: (groupId) =>
      operate('links of group', () =>
        structuredClone(
          [...world.links.values()].filter((link) =>
            [link.groupId, link.replacement?.from, link.replacement?.to].includes(groupId),
          ),
        ),
      ),
    save: (link) =>
      operate('save link', () => {
        if (world.links.get(link.unit.code)?.version !== link.version) return undefined
        const saved = structuredClone({ ...link, version: link.version + 1 })
        world.links.set(link.unit.code, saved)
        return structuredClone(saved)
      }),
    loadGroup: (groupId) =>
      operate('load group', () => world.groups.get(groupId) ?? { groupId, version: 0, tries: [] }),
    saveGroup: (group) =>
      operate('save group', () => {
        if ((world.groups.get(group.groupId)?.version ?? 0) !== group.version) return false
        world.groups.set(group.groupId, { ...group, version: group.version + 1 })
        return true
      }),
  }
  const setLast = (unit: string, change: (drill: Drill) => Drill): boolean => {
    const drills = world.unitDrills.get(unit)
    if (drills?.last) world.unitDrills.set(unit, { ...drills, last: change(drills.last) })
    return drills?.last !== undefined
  }
  const drills: Drills = {
    find: (id) => operate('find drill', () => world.drills.get(id)),
    ofUnit: (unit) => operate('drills of unit', () => world.unitDrills.get(unit)),
    all: () => operate('all drills', () => [...world.unitDrills.values()]),
    begin: async (unit, drill, before) => {
      await operate('keep drill', () => world.drills.set(drill.id, { unit, groupId: drill.groupId }))
      return operate('begin drill', () => {
        const known = world.unitDrills.get(unit)
        if (!known || known.last?.id !== before?.id) return false
        world.unitDrills.set(unit, { ...known, last: drill })
        return true
      })
    },
    sent: (unit, id, at) =>
      operate('drill sent', () => {
        setLast(unit, (last) => (last.id === id ? { ...last, sentAt: last.sentAt ?? at } : last))
      }),
    answer: (unit, drill, answer) =>
      operate('answer drill', () => {
        const known = world.unitDrills.get(unit)
        if (!known?.last || known.last.id !== drill.id || known.last.answer) return false
        const last = { ...known.last, sentAt: known.last.sentAt ?? drill.startedAt, answer }
        world.unitDrills.set(unit, { ...known, last, lastAnswered: last })
        return true
      }),
  }
  const messenger: LinkingPorts['messenger'] = {
    pushToGroup: (to, answer, retryKey) =>
      operate('push to group', () => {
        const outcome = world.line(to)
        const isNew = !world.pushed.some((one) => one.retryKey === retryKey)
        if (outcome.kind === 'accepted' && isNew) world.pushed.push({ to, answer, retryKey })
        return outcome
      }),
  }
  const watch = { raise: (signal: Signal) => void world.signals.push(signal) }
  return { links, drills, messenger, watch, now: () => world.now }
}
