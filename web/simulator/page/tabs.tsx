import type { Side } from '../app.tsx'
import { useUnread } from '../groups/use-unread.ts'
import { useWords } from '../words/language.tsx'

/** Switches between the phone and the groups where both do not fit; hidden where they do. */
export const Tabs = ({ side, onChoose }: { side: Side; onChoose: (side: Side) => void }) => {
  const { page, groups } = useWords()
  const unread = useUnread()
  return (
    <nav className="tabs">
      <button type="button" aria-pressed={side === 'citizen'} onClick={() => onChoose('citizen')}>
        {page.citizenTab}
      </button>
      <button type="button" aria-pressed={side === 'groups'} onClick={() => onChoose('groups')}>
        {page.groupsTab}
        {unread > 0 && <span className="unread">{groups.unread(unread)}</span>}
      </button>
    </nav>
  )
}
