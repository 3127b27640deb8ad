import { useUnread } from '../groups/use-unread.ts'
import { useTexts } from '../texts/language.tsx'
import { UnreadCount } from './unread-count.tsx'

interface TabsProps {
  readonly side: Side
  readonly onChoose: (side: Side) => void
}

/** Switches between the phone, the groups and the timeline where they do not fit side by side. */
export const Tabs = ({ side, onChoose }: TabsProps) => {
  const { page } = useTexts()
  const unread = useUnread()
  return (
    <nav className="tabs">
      <button type="button" aria-pressed={side === 'citizen'} onClick={() => onChoose('citizen')}>
        {page.citizenTab}
      </button>
      <button type="button" aria-pressed={side === 'groups'} onClick={() => onChoose('groups')}>
        {page.groupsTab}
        <UnreadCount count={unread} />
      </button>
      <button type="button" aria-pressed={side === 'ladder'} onClick={() => onChoose('ladder')}>
        {page.ladderTab}
      </button>
    </nav>
  )
}

export type Side = 'citizen' | 'groups' | 'ladder'
