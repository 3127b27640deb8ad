import type { Entry, SimulatedChat } from './chat.ts'

/** What is known of one chat. Until it `isRead` once, `entries` holds only what came meanwhile. */
export interface ChatLog {
  readonly entries: readonly Entry[]
  readonly isRead: boolean
  readonly failed: boolean
  readonly unread: number
  /** When something last happened in it, epoch ms; 0 where nothing is known of. */
  readonly lastAt: number
}

const unknownLog: ChatLog = { entries: [], isRead: false, failed: false, unread: 0, lastAt: 0 }

/**
 * All chats that this page knows, outside React, so that one message renders one chat. Snapshots are
 * immutable and keep their identity while nothing changes in them.
 */
export class ChatBook {
  #chats: readonly SimulatedChat[] | undefined
  #byId: ReadonlyMap<string, SimulatedChat> = new Map()
  #failed = false
  #activity: readonly string[] = []
  #version = 0
  readonly #logs = new Map<string, ChatLog>()
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All chats; undefined until they were read. */
  readonly chats = (): readonly SimulatedChat[] | undefined => this.#chats

  readonly chat = (chatId: string): SimulatedChat | undefined => this.#byId.get(chatId)

  readonly log = (chatId: string): ChatLog => this.#logs.get(chatId) ?? unknownLog

  /** Ids of the chats in which something happened, latest first. */
  readonly activity = (): readonly string[] => this.#activity

  /** Rises with every change of anything in the book. */
  readonly version = (): number => this.#version

  setChats(chats: readonly SimulatedChat[]): void {
    this.#chats = chats
    this.#byId = new Map(chats.map((chat) => [chat.id, chat]))
    this.#failed = false
    for (const { id, lastAt } of chats)
      if (lastAt && !this.#logs.has(id)) this.#logs.set(id, { ...unknownLog, lastAt })
    this.#order()
    this.#tell()
  }

  /** Whether the list of chats could not be read when it was last tried. */
  readonly chatsFailed = (): boolean => this.#failed

  failChats(): void {
    this.#failed = true
    this.#tell()
  }

  /** An entry of the stream. One that is already there, from a re-read, changes nothing. */
  receive(chatId: string, entry: Entry, isOpen: boolean): void {
    const log = this.log(chatId)
    if (log.entries.some(({ n }) => n === entry.n)) return
    this.#write(chatId, {
      ...log,
      entries: [...log.entries, entry],
      unread: isOpen || entry.via === 'event' ? log.unread : log.unread + entry.messages.length,
      lastAt: Math.max(log.lastAt, entry.at),
    })
  }

  /**
   * All entries of a chat as just read. Those already known keep their identity, and so do those that the
   * stream brought since `before`, the log as it was when the reading began; what else was known is gone.
   */
  replace(chatId: string, fresh: readonly Entry[], before: ChatLog): void {
    const log = this.log(chatId)
    const known = new Map(log.entries.map((entry) => [entry.n, entry]))
    const entries = fresh.map((entry) => known.get(entry.n) ?? entry)
    const settled = new Set([...entries, ...before.entries])
    this.#write(chatId, {
      ...log,
      entries: [...entries, ...log.entries.filter((entry) => !settled.has(entry))],
      isRead: true,
      failed: false,
      lastAt: Math.max(log.lastAt, entries.at(-1)?.at ?? 0),
    })
  }

  fail(chatId: string): void {
    this.#write(chatId, { ...this.log(chatId), failed: true })
  }

  markRead(chatId: string): void {
    const log = this.log(chatId)
    if (log.unread > 0) this.#write(chatId, { ...log, unread: 0 })
  }

  #write(chatId: string, log: ChatLog): void {
    const moved = log.lastAt !== this.log(chatId).lastAt
    this.#logs.set(chatId, log)
    if (moved) this.#order()
    this.#tell()
  }

  #order(): void {
    const happened = [...this.#logs].filter(([, { lastAt }]) => lastAt > 0)
    this.#activity = happened.sort(([, a], [, b]) => b.lastAt - a.lastAt).map(([id]) => id)
  }

  #tell(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }
}
