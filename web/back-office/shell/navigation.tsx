import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation'
import { useLocation } from '@tanstack/react-router'
import { useMe, useSession } from '../session/session.tsx'
import { useTexts } from '../texts/texts.ts'
import { hrefOf, useFollow } from './links.ts'
import { type MenuEntry, otherEntries, reportEntries, settingsEntries } from './menu.ts'
import { shellTexts } from './shell-texts.ts'

const signOutHref = '#sign-out'

/** The entry that a path is under: the longest one that it begins with. */
const entryOf = (path: string, entries: readonly MenuEntry[]): MenuEntry | undefined =>
  entries
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0]

/** The menu: the pages that this account may see. */
export const Navigation = ({ onFollowed }: { onFollowed: () => void }) => {
  const texts = useTexts(shellTexts)
  const me = useMe()
  const { signOut } = useSession()
  const follow = useFollow()
  const { pathname } = useLocation()
  const allowed = (entries: readonly MenuEntry[]) =>
    entries.filter(({ needs }) => me.capabilities.includes(needs))
  const linkTo = ({ path, name }: MenuEntry): SideNavigationProps.Link => ({
    type: 'link',
    text: texts.pages[name],
    href: hrefOf(path),
  })
  const section = (text: string, entries: readonly MenuEntry[]): SideNavigationProps.Item[] => {
    const items = allowed(entries).map(linkTo)
    return items.length > 0 ? [{ type: 'section', text, items }] : []
  }
  const active = entryOf(pathname, [...reportEntries, ...settingsEntries, ...otherEntries])
  return (
    <SideNavigation
      header={{ text: texts.backOffice, href: hrefOf('/') }}
      activeHref={active ? hrefOf(active.path) : ''}
      items={[
        ...section(texts.reports, reportEntries),
        ...section(texts.settingsSection, settingsEntries),
        ...allowed(otherEntries).map(linkTo),
        { type: 'divider' },
        { type: 'link', text: texts.signOut, href: signOutHref },
      ]}
      onFollow={(event) => {
        if (event.detail.href === signOutHref) {
          event.preventDefault()
          return void signOut()
        }
        follow(event)
        onFollowed()
      }}
    />
  )
}
