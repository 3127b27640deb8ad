import type { Chat } from '../line/chat.ts'
import { useActivity, useChatLog, usePlatform } from '../line/platform.tsx'
import { useWords } from '../words/language.tsx'

const most = 8

interface RecentGroupsProps {
  readonly open: readonly string[]
  readonly onOpen: (id: string) => void
}

/** The groups in which something happened, latest first, with what nobody has looked at yet. */
export const RecentGroups = ({ open, onOpen }: RecentGroupsProps) => {
  const { groups: words } = useWords()
  const { book } = usePlatform()
  const recent = useActivity()
    .flatMap((id) => book.chat(id) ?? [])
    .filter(({ type }) => type === 'group')
    .slice(0, most)
  if (recent.length === 0) return null
  return (
    <ul className="recent-groups" aria-label={words.recent}>
      {recent.map((group) => (
        <RecentGroup key={group.id} group={group} isOpen={open.includes(group.id)} onOpen={onOpen} />
      ))}
    </ul>
  )
}

const RecentGroup = ({
  group,
  isOpen,
  onOpen,
}: {
  group: Chat
  isOpen: boolean
  onOpen: (id: string) => void
}) => {
  const { groups: words } = useWords()
  const { unread } = useChatLog(group.id)
  return (
    <li>
      <button type="button" className="plain-button" aria-pressed={isOpen} onClick={() => onOpen(group.id)}>
        {group.name}
        {unread > 0 && <span className="unread">{words.unread(unread)}</span>}
      </button>
    </li>
  )
}
