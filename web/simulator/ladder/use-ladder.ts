import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useActivity, useOpenChat, usePlatform } from '../line/platform.tsx'
import { type LadderView, ladderViewOf, lastReport } from './ladder.ts'

/** The last report of a person, live, from the logs of the chats; undefined where they have made none. */
export const useLadder = (reporterId: string): LadderView | undefined => {
  const { book, readChat } = usePlatform()
  const { entries } = useOpenChat(reporterId)
  const report = useMemo(() => lastReport(entries), [entries])
  const startedAt = report?.startedAt
  const activity = useActivity()
  const asked = useRef(new Set<string>())

  // The stream brings what happens from now on; what happened before this page was opened has to be read.
  useEffect(() => {
    if (startedAt === undefined) return
    for (const chatId of activity) {
      const { lastAt, isRead } = book.log(chatId)
      if (lastAt < startedAt) break
      if (isRead || asked.current.has(chatId) || book.chat(chatId)?.type !== 'group') continue
      asked.current.add(chatId)
      void readChat(chatId)
    }
  }, [activity, startedAt, book, readChat])

  const version = useSyncExternalStore(book.subscribe, book.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is read anew whenever its version rises
  return useMemo(() => {
    if (startedAt === undefined) return undefined
    const groups = book
      .activity()
      .filter((chatId) => book.chat(chatId)?.type === 'group' && book.log(chatId).lastAt >= startedAt)
    return ladderViewOf(
      { chatId: reporterId, entries },
      groups.map((chatId) => ({ chatId, entries: book.log(chatId).entries })),
    )
  }, [book, version, reporterId, entries, startedAt])
}
