import { useSyncExternalStore } from 'react'
import { usePlatform } from '../line/platform.tsx'

/** How many messages of groups nobody has looked at yet. */
export const useUnread = (): number => {
  const { book } = usePlatform()
  return useSyncExternalStore(book.subscribe, () =>
    book.activity().reduce((sum, id) => sum + (book.chat(id)?.type === 'group' ? book.log(id).unread : 0), 0),
  )
}
