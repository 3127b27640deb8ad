import type { Messenger } from '../../lambdas/adapters/line/messenger.ts'
import { type Chat, chatDueAt } from '../../lambdas/core/conversation/chat.ts'
import type { Chats } from '../../lambdas/core/conversation/ports.ts'
import type { Prompt } from '../../lambdas/core/conversation/prompt.ts'
import type { DueItemOwner, Overdue, PlaceIndex } from '../../lambdas/core/delivery/ports.ts'
import type { FriendEvent, FriendEvents } from '../../lambdas/core/figures/friends/friends.ts'
import { reportDueAt } from '../../lambdas/core/report/due.ts'
import type { Ladder } from '../../lambdas/core/report/ladder.ts'
import type { PushOutcome, Report } from '../../lambdas/core/report/model.ts'
import type { ReportQueue, Reports } from '../../lambdas/core/report/ports.ts'
import type { Roster } from '../../lambdas/core/roster/ports.ts'
import type { Inbox } from '../../lambdas/core/shared/inbox.ts'
import type { ReportId } from '../../lambdas/core/shared/report-id.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import type { Watch } from '../../lambdas/core/shared/watch.ts'
import { type LinkWorld, linkPortsOf, newLinkWorld } from './links.ts'
import { memoryOfResponses, type ResponseWorld } from './memory-response.ts'

/** One message that reached somebody. */
export interface Delivered {
  readonly to: string
  readonly retryKey: string
  readonly what: string
}

/** The world of the core in memory: what its ports stand for, with a clock that the test turns. */
export interface World extends ResponseWorld, LinkWorld {
  readonly chats: Map<string, Chat>
  readonly reports: Map<ReportId, Report>
  /** The sparse index as the writes have left it: key → epoch ms. */
  readonly owed: Map<string, number>
  roster: readonly Unit[]
  readonly reportQueue: { id: ReportId; at: number }[]
  readonly inbox: (
    | { kind: 'chat'; userId: string; at: number }
    | { kind: 'body'; body: string; at: number }
  )[]
  readonly delivered: Delivered[]
  readonly prompts: {
    readonly userId: string
    readonly prompts: readonly Prompt[]
    readonly via: 'reply' | 'push'
  }[]
  /** Who became a friend or blocked the account, by LINE's event. */
  readonly friends: Map<string, FriendEvent>
  /** What LINE remembers: retry keys that it has accepted, and reply tokens that are used up. */
  readonly acceptedKeys: Set<string>
  readonly usedTokens: Set<string>
  placeIndex: PlaceIndex
  ladder: Ladder
}

export const newWorld = (roster: readonly Unit[]): World => ({
  ...newLinkWorld([]),
  links: new Map(
    roster.map(({ code, nameTh, lineGroupId }) => [
      code,
      { unit: { code, nameTh }, version: 0, ...(lineGroupId && { groupId: lineGroupId }) },
    ]),
  ),
  chats: new Map(),
  reports: new Map(),
  owed: new Map(),
  roster,
  reportQueue: [],
  inbox: [],
  delivered: [],
  prompts: [],
  friends: new Map(),
  acceptedKeys: new Set(),
  usedTokens: new Set(),
  line: () => ({ kind: 'accepted', requestId: 'request' }),
  placeIndex: { addressAt: async () => ({}), policeStationsNear: async () => [] },
  ladder: [
    { step: 'stations', after: 60_000 },
    { step: 'centre', after: 120_000 },
    { step: 'command', after: 180_000 },
  ],
  talks: new Map(),
  cardIndex: new Map(),
  sightings: [],
  officers: new Map(),
  said: [],
  texts: [],
  keep: () => ({ kind: 'gone' }),
})

const ownerOf = (key: string): DueItemOwner => {
  const [type, id = ''] = key.split('#')
  return type === 'CHAT' ? { kind: 'chat', userId: id } : { kind: 'report', id: id as ReportId }
}

let tokens = 0

/** Deeply frozen: whoever changes what the store has given out, or was given, fails. Much cheaper than a copy. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

/** A unit with the group that it has by now: a link that was ever saved says more than the roster. */
const asLinked = ({ links }: World, unit: Unit): Unit => {
  const link = links.get(unit.code)
  if (!link || link.version === 0) return unit
  const { lineGroupId: _, ...rest } = unit
  return { ...rest, ...(link.groupId && { lineGroupId: link.groupId }) }
}

/**
 * The ports over a world.
 * @param at called before and after every operation; it throws where the process is to die, and may take its time
 */
export const portsOf = (world: World, at: (operation: string) => void | Promise<void> = () => undefined) => {
  const operate = async <Answer>(name: string, work: () => Answer): Promise<Answer> => {
    await at(name)
    const answer = work()
    await at(`${name}, answered`)
    return answer
  }
  const setDue = (key: string, at: number | undefined): void => {
    if (at === undefined) world.owed.delete(key)
    else world.owed.set(key, at)
  }
  const push = (to: string, retryKey: string, what: string): PushOutcome => {
    if (world.acceptedKeys.has(retryKey)) return { kind: 'accepted' }
    const outcome = world.line(to)
    if (outcome.kind === 'accepted') {
      world.acceptedKeys.add(retryKey)
      world.delivered.push({ to, retryKey, what })
    }
    return outcome
  }
  const chats: Chats = {
    load: (userId) => operate('load chat', () => world.chats.get(userId)),
    save: (chat, eventId) =>
      operate('save chat', () => {
        const stored = world.chats.get(chat.userId)
        if ((stored?.version ?? 0) !== chat.version) return undefined
        const entry = chat.pending[eventId]
        const pending = { ...stored?.pending, ...(entry && { [eventId]: entry }) }
        const saved = frozen({ ...chat, pending, version: chat.version + 1 })
        world.chats.set(chat.userId, saved)
        setDue(`CHAT#${chat.userId}`, chatDueAt({ ...chat, pending: chat.pending }))
        return saved
      }),
    settle: (chat, eventIds) =>
      operate('settle chat', () => {
        const stored = world.chats.get(chat.userId)
        if (!stored) return
        const pending = Object.fromEntries(
          Object.entries(stored.pending).filter(([id]) => !eventIds.includes(id)),
        )
        const settled = { ...stored, pending }
        world.chats.set(chat.userId, settled)
        if (stored.version === chat.version) setDue(`CHAT#${chat.userId}`, chatDueAt(settled))
      }),
    effectsDone: (userId, eventId) =>
      operate('forget effects', () => {
        const stored = world.chats.get(userId)
        const entry = stored?.pending[eventId]
        if (!stored || !entry) return
        const pending = { ...stored.pending, [eventId]: { ...entry, effects: [] } }
        world.chats.set(userId, { ...stored, pending })
      }),
  }
  const reports: Reports = {
    load: (id) => operate('load report', () => world.reports.get(id)),
    save: (report, from) =>
      operate('save report', () => {
        const stored = world.reports.get(report.id)
        if ((stored?.version ?? 0) !== report.version) return undefined
        if (from && stored && !from.includes(stored.scene)) return undefined
        const saved = frozen({ ...report, version: report.version + 1 })
        world.reports.set(report.id, saved)
        setDue(`REPORT#${report.id}`, reportDueAt(saved))
        return saved
      }),
  }
  const messenger: Messenger = {
    reply: (token, _language, prompts) =>
      operate('reply', () => {
        if (world.usedTokens.has(token)) return { kind: 'refused', reason: 'badRequest' }
        world.usedTokens.add(token)
        world.prompts.push({ userId: token.split('/')[0] ?? '', prompts, via: 'reply' })
        return { kind: 'accepted' }
      }),
    push: (userId, _language, prompts, retryKey) =>
      operate('push', () => {
        const outcome = push(userId, retryKey, 'prompts')
        if (outcome.kind === 'accepted') world.prompts.push({ userId, prompts, via: 'push' })
        return outcome
      }),
    notify: (report, notice) =>
      operate('notify', () =>
        push(
          notice.to.kind === 'unit' ? notice.to.groupId : report.reporter.userId,
          notice.retryKey,
          `${report.id}:${notice.content.kind}`,
        ),
      ),
    replyInGroup: (token, answer) =>
      operate('reply in group', () => {
        if (world.usedTokens.has(token)) return { kind: 'refused', reason: 'badRequest' }
        world.usedTokens.add(token)
        world.said.push({ to: token.split('/')[0] ?? '', answer })
        return { kind: 'accepted' }
      }),
    pushToGroup: (groupId, answer, retryKey) =>
      operate('push to group', () => {
        const outcome = push(groupId, retryKey, 'answer')
        if (outcome.kind === 'accepted') world.said.push({ to: groupId, answer })
        return outcome
      }),
    memberName: async (_groupId, userId) => `LINE name of ${userId.slice(-2)}`,
    showMenu: async () => undefined,
    languageOf: async () => ({ isKnown: true, language: 'th' }),
  }
  const reportQueue: ReportQueue = {
    send: (id, delaySeconds = 0) =>
      operate('queue report', () => {
        world.reportQueue.push({ id, at: world.now + delaySeconds * 1000 })
      }),
  }
  const inbox: Inbox = {
    keepBody: (body) =>
      operate('keep body', () => void world.inbox.push({ kind: 'body', body, at: world.now })),
    wakeChat: (userId, delaySeconds) =>
      operate(
        'wake chat',
        () => void world.inbox.push({ kind: 'chat', userId, at: world.now + delaySeconds * 1000 }),
      ),
  }
  const overdue: Overdue = {
    async *pages({ from, to }) {
      const due = [...world.owed]
        .filter(([, at]) => at >= from && at <= to)
        .map(([key, at]) => ({ owner: ownerOf(key), at }))
      if (due.length > 0) yield due
    },
  }
  const rosterPort: Roster = {
    all: () => operate('read roster', () => world.roster.map((unit) => asLinked(world, unit))),
  }
  const watch: Watch = { raise: (signal) => void world.signals.push(signal) }
  const placeIndex: PlaceIndex = {
    addressAt: (point) => world.placeIndex.addressAt(point),
    policeStationsNear: (point) => world.placeIndex.policeStationsNear(point),
  }
  const friends: FriendEvents = {
    happened: (event) =>
      operate('write friend', () => {
        if (!world.friends.has(event.id)) world.friends.set(event.id, event)
      }),
  }
  const { links, drills } = linkPortsOf(world, operate)
  return {
    ...memoryOfResponses(world, operate),
    links,
    drills,
    friends,
    ladder: world.ladder,
    chats,
    reports,
    messenger,
    reportQueue,
    inbox,
    overdue,
    roster: rosterPort,
    watch,
    placeIndex,
    now: () => world.now,
    newToken: () => `token-${++tokens}`,
  }
}

export type Ports = ReturnType<typeof portsOf>
