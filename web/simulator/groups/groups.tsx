import './groups.css'
import { useEffect, useMemo, useState } from 'react'
import { LadderPanel } from '../ladder/ladder-panel.tsx'
import { useActivity, useChats, usePlatform } from '../line/platform.tsx'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { sideBySide, sortGroups, withOpened } from './group-order.ts'
import { GroupPane } from './group-pane.tsx'
import { GroupSearch } from './group-search.tsx'
import { GroupTabs } from './group-tabs.tsx'
import { NewGroupSheet } from './new-group-sheet.tsx'
import { useOpenGroups } from './use-open-groups.ts'

interface GroupsProps {
  /** Where one group at a time is shown. */
  readonly isNarrow: boolean
  /** Unseen, nothing is read. */
  readonly isSeen: boolean
}

/** The group chats that receive reports: a search, those with news, and several side by side. */
export const GroupsPane = ({ isNarrow, isSeen }: GroupsProps) => {
  const { groups: texts, ladder } = useTexts()
  const { book, onEntry } = usePlatform()
  const chats = useChats()
  const activity = useActivity()
  const [open, setOpen] = useOpenGroups()
  const [wanted, setWanted] = useState({ id: '', times: 0 })
  const [opensItself, setOpensItself] = useState(true)
  const [isCreating, setCreating] = useState(false)
  const [showsLadder, setShowsLadder] = useState(false)
  const groups = useMemo(() => chats?.filter(({ type }) => type === 'group') ?? [], [chats])
  const ordered = useMemo(() => sortGroups(groups, activity), [groups, activity])
  const panes = sideBySide(open.flatMap((id) => book.chat(id) ?? []))
  const active = panes.find(({ id }) => id === wanted.id) ?? panes[0]
  const shown = isNarrow ? (active ? [active] : []) : panes

  useEffect(
    () =>
      onEntry((chat, { via }) => {
        if (opensItself && chat?.type === 'group' && via === 'push')
          setOpen((before) => withOpened(before, chat.id))
      }),
    [onEntry, opensItself, setOpen],
  )

  const onOpen = (id: string) => {
    setOpen((before) => withOpened(before, id))
    setWanted(({ times }) => ({ id, times: times + 1 }))
  }
  const onClose = (id: string) => setOpen((before) => before.filter((other) => other !== id))

  return (
    <section className="groups" aria-label={texts.title}>
      <div className="groups-bar">
        <GroupSearch groups={ordered} isLoading={!chats} onOpen={onOpen} />
        <button type="button" className="plain-button" onClick={() => setCreating(true)}>
          <Icon name="plus" /> {texts.create}
        </button>
        {!isNarrow && (
          <button
            type="button"
            className="plain-button"
            aria-pressed={showsLadder}
            onClick={() => setShowsLadder(!showsLadder)}
          >
            <Icon name="timeline" /> {ladder.show}
          </button>
        )}
        <label className="groups-auto">
          <input
            type="checkbox"
            checked={opensItself}
            onChange={({ target }) => setOpensItself(target.checked)}
          />
          {texts.autoOpen}
        </label>
      </div>
      {showsLadder && !isNarrow && <LadderPanel />}
      <GroupTabs open={open} shown={shown.map(({ id }) => id)} onOpen={onOpen} />
      {panes.length === 0 ? (
        <p className="groups-hint">{texts.hint}</p>
      ) : (
        <div className="groups-panes">
          {(isSeen ? shown : []).map((group) => (
            <GroupPane
              key={group.id}
              group={group}
              wanted={wanted.id === group.id ? wanted.times : 0}
              onClose={onClose}
            />
          ))}
        </div>
      )}
      {isCreating && <NewGroupSheet onClose={() => setCreating(false)} onCreated={onOpen} />}
    </section>
  )
}
