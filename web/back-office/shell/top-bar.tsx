import TopNavigation from '@cloudscape-design/components/top-navigation'
import { useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../format/format.ts'
import { useMe, useSession } from '../session/session.tsx'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { appearances, useAppearance } from './appearance.tsx'
import { hrefOf, useFollow } from './links.ts'
import { shellWords } from './shell-words.ts'

/** What the page is, and what somebody may set for themselves. */
export const TopBar = () => {
  const words = useWords(shellWords)
  const format = useFormat()
  const follow = useFollow()
  const me = useMe()
  const { signOut } = useSession()
  const { language, speak } = useLanguage()
  const queries = useQueryClient()
  const { appearance, choose } = useAppearance()
  const reach = me.province ? format.province(me.province) : words.wholeCountry
  return (
    <div id="top-bar" className="top-bar">
      <TopNavigation
        identity={{ href: hrefOf('/'), title: words.product, onFollow: follow }}
        utilities={[
          {
            type: 'menu-dropdown',
            iconName: 'globe',
            text: language === 'th' ? 'ไทย' : 'English',
            ariaLabel: `${words.language}: ${language === 'th' ? 'ไทย' : 'English'}`,
            items: [
              { id: 'th', text: 'ไทย' },
              { id: 'en', text: 'English' },
            ],
            onItemClick: ({ detail }) => {
              speak(detail.id === 'en' ? 'en' : 'th')
              // The API answers in the reader's language as well.
              void queries.invalidateQueries()
            },
          },
          {
            type: 'menu-dropdown',
            iconName: 'view-full',
            text: words.appearance,
            ariaLabel: `${words.appearance}: ${words.appearances[appearance]}`,
            items: appearances.map((id) => ({
              id,
              text: words.appearances[id],
              itemType: 'checkbox' as const,
              checked: id === appearance,
            })),
            onItemClick: ({ detail }) => choose(appearances.find((id) => id === detail.id) ?? 'system'),
          },
          {
            type: 'menu-dropdown',
            iconName: 'user-profile',
            text: me.name,
            description: `${words.roles[me.role]} · ${reach}`,
            items: [{ id: 'sign-out', text: words.signOut }],
            onItemClick: () => void signOut(),
          },
        ]}
      />
    </div>
  )
}
