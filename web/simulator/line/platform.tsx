import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTexts } from '../texts/language.tsx'
import type { Entry, SimulatedChat } from './chat.ts'
import { ChatBook, type ChatLog } from './chat-book.ts'
import { type LineDelivery, type OutgoingEvent, readChats, readEntries, sendEvents } from './control-api.ts'
import { listenToPlatform } from './stream.ts'

interface Platform {
  readonly book: ChatBook
  report(trouble: string | undefined): void
  /**
   * Does something on the platform that the webhook is told of. What the webhook or the platform refuses becomes
   * `trouble`; answers whether the platform did it.
   */
  attempt(work: () => Promise<readonly LineDelivery[]>): Promise<boolean>
  /** Delivers events to the webhook, several at the same instant; a refusal becomes `trouble`. */
  send(...events: readonly OutgoingEvent[]): Promise<void>
  readChat(chatId: string): Promise<void>
  readAllChats(): Promise<void>
  /** Keeps a chat up to date and read until the returned function is called. */
  keepOpen(chatId: string): () => void
  /** Calls back for every entry of the stream. */
  onEntry(listener: (chat: SimulatedChat | undefined, entry: Entry) => void): () => void
}

/** How the connection stands; apart from `Platform`, so that a change does not render every chat. */
interface Condition {
  readonly isConnected: boolean
  readonly isSending: boolean
  /** What went wrong last, in words; undefined where nothing did or it was dismissed. */
  readonly trouble: string | undefined
}

/** Whether it changes what the list of chats says: who is in which group. */
const changesPeople = ({ event }: Entry): boolean =>
  ['join', 'leave', 'memberJoined', 'memberLeft'].includes(event?.type ?? '')

const PlatformContext = createContext<Platform | undefined>(undefined)
const ConditionContext = createContext<Condition>({ isConnected: true, isSending: false, trouble: undefined })

/** Connects everything below it with the fake LINE platform. */
export const PlatformProvider = ({ children }: { children: ReactNode }) => {
  const texts = useTexts()
  const [book] = useState(() => new ChatBook())
  const [isConnected, setConnected] = useState(true)
  const [trouble, report] = useState<string>()
  const [sending, setSending] = useState(0)
  const open = useRef(new Map<string, number>())
  const listeners = useRef(new Set<(chat: SimulatedChat | undefined, entry: Entry) => void>())

  const readChat = useCallback(
    async (chatId: string) => {
      const before = book.log(chatId)
      try {
        book.replace(chatId, await readEntries(chatId), before)
      } catch {
        book.fail(chatId)
      }
    },
    [book],
  )

  const readAllChats = useCallback(async () => {
    try {
      book.setChats(await readChats())
    } catch {
      book.failChats()
    }
  }, [book])

  useEffect(
    () =>
      listenToPlatform({
        opened() {
          setConnected(true)
          void readAllChats()
          for (const chatId of open.current.keys()) void readChat(chatId)
        },
        dropped: () => setConnected(false),
        entry(chatId, entry) {
          book.receive(chatId, entry, open.current.has(chatId))
          const chat = book.chat(chatId)
          if (!chat || changesPeople(entry)) void readAllChats()
          for (const listener of listeners.current) listener(chat, entry)
        },
      }),
    [book, readChat, readAllChats],
  )

  const attempt = useCallback(
    async (work: () => Promise<readonly LineDelivery[]>) => {
      setSending((count) => count + 1)
      try {
        const refused = (await work()).find(({ status }) => status !== 200)
        if (refused) report(texts.refusal.delivery(refused.status))
        return true
      } catch (error) {
        report(texts.refusal.platform(error instanceof Error ? error.message : String(error)))
        return false
      } finally {
        setSending((count) => count - 1)
      }
    },
    [texts],
  )

  const platform = useMemo<Platform>(
    () => ({
      book,
      report,
      attempt,
      readChat,
      readAllChats,
      async send(...events) {
        await attempt(() => sendEvents(events))
      },
      keepOpen(chatId) {
        open.current.set(chatId, (open.current.get(chatId) ?? 0) + 1)
        book.markRead(chatId)
        void readChat(chatId)
        return () => {
          const left = (open.current.get(chatId) ?? 1) - 1
          if (left > 0) open.current.set(chatId, left)
          else open.current.delete(chatId)
        }
      },
      onEntry(listener) {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [book, readChat, readAllChats, attempt],
  )
  const isSending = sending > 0
  const condition = useMemo(() => ({ isConnected, isSending, trouble }), [isConnected, isSending, trouble])

  return (
    <PlatformContext value={platform}>
      <ConditionContext value={condition}>{children}</ConditionContext>
    </PlatformContext>
  )
}

export const usePlatform = (): Platform => {
  const platform = use(PlatformContext)
  if (!platform) throw new Error('usePlatform outside PlatformProvider')
  return platform
}

export const useCondition = (): Condition => use(ConditionContext)

export const useChats = (): readonly SimulatedChat[] | undefined => {
  const { book } = usePlatform()
  return useSyncExternalStore(book.subscribe, book.chats)
}

/** Ids of chats in which something happened, latest first. */
export const useActivity = (): readonly string[] => {
  const { book } = usePlatform()
  return useSyncExternalStore(book.subscribe, book.activity)
}

export const useChatLog = (chatId: string): ChatLog => {
  const { book } = usePlatform()
  return useSyncExternalStore(book.subscribe, () => book.log(chatId))
}

/** The log of a chat that is being looked at: read at once, and again after every loss of the stream. */
export const useOpenChat = (chatId: string): ChatLog => {
  const { keepOpen } = usePlatform()
  useEffect(() => keepOpen(chatId), [keepOpen, chatId])
  return useChatLog(chatId)
}
