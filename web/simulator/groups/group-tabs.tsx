import type { SimulatedChat } from '../line/chat.ts'
import { useActivity, useChatLog, usePlatform } from '../line/platform.tsx'
import { UnreadCount } from '../page/unread-count.tsx'
import { useTexts } from '../texts/language.tsx'

const most = 8

interface GroupTabsProps {
  readonly open: readonly string[]
  /** The groups that are shown now. */
  readonly shown: readonly string[]
  readonly onOpen: (id: string) => void
}

/** The groups that are open and those in which something happened, with what nobody has looked at yet. */
export const GroupTabs = ({ open, shown, onOpen }: GroupTabsProps) => {
  const { groups: texts } = useTexts()
  const { book } = usePlatform()
  const recent = useActivity().filter((id) => book.chat(id)?.type === 'group')
  const ids = [...new Set([...recent.slice(0, most), ...open])]
  const groups = ids.flatMap((id) => book.chat(id) ?? [])
  if (groups.length === 0) return null
  return (
    <ul className="group-tabs" aria-label={texts.recent}>
      {groups.map((group) => (
        <GroupTab key={group.id} group={group} isShown={shown.includes(group.id)} onOpen={onOpen} />
      ))}
    </ul>
  )
}

interface GroupTabProps {
  readonly group: SimulatedChat
  readonly isShown: boolean
  readonly onOpen: (id: string) => void
}

const GroupTab = ({ group, isShown, onOpen }: GroupTabProps) => {
  const { unread } = useChatLog(group.id)
  return (
    <li>
      <button type="button" className="plain-button" aria-pressed={isShown} onClick={() => onOpen(group.id)}>
        {group.name}
        <UnreadCount count={unread} />
      </button>
    </li>
  )
}
