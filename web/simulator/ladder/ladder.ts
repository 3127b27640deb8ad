import type { Entry, LineMessage } from '../line/chat.ts'

/** Something that the groups or the reporter saw of a report. */
export interface LadderViewStep {
  readonly n: number
  readonly chatId: string
  /** Milliseconds since the report. */
  readonly after: number
  /** `push` and `reply` come from the bot; a person `pressed` a button or `said` something. */
  readonly kind: 'push' | 'reply' | 'pressed' | 'said'
  readonly isSilent: boolean
  /** Messages of the monthly quota. */
  readonly cost: number
  readonly userId: string | null
  /** What was sent or said; empty for a press. */
  readonly messages: readonly LineMessage[]
  /** The label of the button that was pressed. */
  readonly label: string | undefined
}

/** The last report of one reporter, as the chats show it. */
export interface LadderView {
  readonly code: string
  /** Epoch milliseconds. */
  readonly startedAt: number
  /** The chats that saw something of it, the reporter's first, then in the order in which they were told. */
  readonly chatIds: readonly string[]
  readonly steps: readonly LadderViewStep[]
}

/** The log of one chat. */
export interface Log {
  readonly chatId: string
  readonly entries: readonly Entry[]
}

/** A case code such as K7F-3QD, and no part of a telephone number. */
const caseCode = /(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}(?![0-9A-Z-])/

const isFromBot = ({ via }: Entry): boolean => via !== 'event'
const mentions = (entry: Entry, code: string): boolean =>
  isFromBot(entry) && JSON.stringify(entry.messages).includes(code)

/** What reporters say right before they are told of their report, in milliseconds: it is what made the report. */
const sayingMs = 10_000

/** The newest case code that the reporter was told, and when its report began. */
export const lastReport = (reporter: readonly Entry[]): { code: string; startedAt: number } | undefined => {
  const newest = reporter.findLast(
    (entry) => isFromBot(entry) && caseCode.test(JSON.stringify(entry.messages)),
  )
  const code = newest && caseCode.exec(JSON.stringify(newest.messages))?.[0]
  if (code === undefined) return undefined
  const told = reporter.findIndex((entry) => mentions(entry, code))
  const toldAt = reporter[told]?.at ?? 0
  const said = reporter.slice(0, told).findLast(({ via }) => via === 'event')
  return { code, startedAt: said && toldAt - said.at <= sayingMs ? said.at : toldAt }
}

/** Actions by postback data, and ids of messages: what the answers to a report's cards refer to. */
interface Threads {
  readonly labels: Map<string, string | undefined>
  readonly messageIds: Set<string>
}

const labelsIn = (value: unknown, labels: Threads['labels']): void => {
  if (Array.isArray(value)) for (const item of value) labelsIn(item, labels)
  else if (typeof value === 'object' && value !== null) {
    const { type, data, label } = value as { type?: string; data?: string; label?: string }
    if (type === 'postback' && data !== undefined) labels.set(data, label)
    else for (const child of Object.values(value)) labelsIn(child, labels)
  }
}

/** Whether an entry belongs to the report; what can be answered in it joins `threads`. */
const belongs = (entry: Entry, code: string, threads: Threads): boolean => {
  const { event } = entry
  if (event) {
    const quoted = (event.message as LineMessage | undefined)?.quotedMessageId
    return (
      (event.postback !== undefined && threads.labels.has(event.postback.data)) ||
      (quoted !== undefined && threads.messageIds.has(quoted))
    )
  }
  if (!mentions(entry, code)) return false
  labelsIn(entry.messages, threads.labels)
  for (const { id } of entry.sentMessages ?? []) threads.messageIds.add(id)
  return true
}

const stepOf = (chatId: string, entry: Entry, startedAt: number, threads: Threads): LadderViewStep => {
  const { event } = entry
  return {
    n: entry.n,
    chatId,
    after: entry.at - startedAt,
    kind: entry.via === 'event' ? (event?.postback ? 'pressed' : 'said') : entry.via,
    isSilent: entry.silent,
    cost: entry.cost ?? 0,
    userId: entry.userId,
    messages: entry.messages as unknown as readonly LineMessage[],
    label: event?.postback && threads.labels.get(event.postback.data),
  }
}

/**
 * The last report of a reporter on one axis of time: everything in their chat since it began, and in the groups
 * every message that names its code, every press of a button in such a message, every answer to one.
 */
export const ladderViewOf = (reporter: Log, groups: readonly Log[]): LadderView | undefined => {
  const report = lastReport(reporter.entries)
  if (report === undefined) return undefined
  const { code, startedAt } = report
  const own: Threads = { labels: new Map(), messageIds: new Set() }
  labelsIn(
    reporter.entries.map(({ messages }) => messages),
    own.labels,
  )
  const steps = reporter.entries
    .filter(({ at, event }) => at >= startedAt && event?.type !== 'unsend')
    .map((entry) => stepOf(reporter.chatId, entry, startedAt, own))
  for (const { chatId, entries } of groups) {
    const threads: Threads = { labels: new Map(), messageIds: new Set() }
    for (const entry of entries)
      if (entry.at >= startedAt && belongs(entry, code, threads))
        steps.push(stepOf(chatId, entry, startedAt, threads))
  }
  steps.sort((a, b) => a.n - b.n)
  const chatIds = [...new Set([reporter.chatId, ...steps.map(({ chatId }) => chatId)])]
  return { code, startedAt, chatIds, steps }
}

/** What the bot has sent for a report: pushes with what they cost of the quota, and replies, which are free. */
export const totalsOf = ({ steps }: LadderView): { pushes: number; cost: number; replies: number } => {
  const pushes = steps.filter(({ kind }) => kind === 'push')
  return {
    pushes: pushes.length,
    cost: pushes.reduce((sum, { cost }) => sum + cost, 0),
    replies: steps.filter(({ kind }) => kind === 'reply').length,
  }
}
