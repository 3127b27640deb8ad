import './groups.css'
import { useEffect, useMemo, useState } from 'react'
import { useActivity, useChats, usePlatform } from '../line/platform.tsx'
import { useWords } from '../words/language.tsx'
import { byKind, inOrder, withOpened } from './group-order.ts'
import { GroupPane } from './group-pane.tsx'
import { GroupSearch } from './group-search.tsx'
import { RecentGroups } from './recent-groups.tsx'
import { useOpenGroups } from './use-open-groups.ts'

/** The group chats that receive reports: a search, those with news, and up to three side by side. Unseen, nothing is read. */
export const Groups = ({ isSeen }: { isSeen: boolean }) => {
  const { groups: words } = useWords()
  const { book, onEntry } = usePlatform()
  const chats = useChats()
  const activity = useActivity()
  const [open, setOpen] = useOpenGroups()
  const [opensItself, setOpensItself] = useState(true)
  const groups = useMemo(() => chats?.filter(({ type }) => type === 'group') ?? [], [chats])
  const ordered = useMemo(() => inOrder(groups, activity), [groups, activity])
  const panes = open.flatMap((id) => book.chat(id) ?? []).sort(byKind)

  useEffect(
    () =>
      onEntry((chat, { via }) => {
        if (opensItself && chat?.type === 'group' && via === 'push')
          setOpen((before) => withOpened(before, chat.id))
      }),
    [onEntry, opensItself, setOpen],
  )

  const onOpen = (id: string) => setOpen((before) => withOpened(before, id))
  const onClose = (id: string) => setOpen((before) => before.filter((other) => other !== id))

  return (
    <section className="groups" aria-label={words.title}>
      <div className="groups-bar">
        <GroupSearch groups={ordered} isLoading={!chats} onOpen={onOpen} />
        <label className="groups-auto">
          <input
            type="checkbox"
            checked={opensItself}
            onChange={({ target }) => setOpensItself(target.checked)}
          />
          {words.autoOpen}
        </label>
      </div>
      <RecentGroups open={open} onOpen={onOpen} />
      {panes.length === 0 ? (
        <p className="groups-hint">{words.hint}</p>
      ) : (
        <div className="groups-panes">
          {(isSeen ? panes : []).map((group) => (
            <GroupPane key={group.id} group={group} onClose={onClose} />
          ))}
        </div>
      )}
    </section>
  )
}
