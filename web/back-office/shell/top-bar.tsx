import TopNavigation from '@cloudscape-design/components/top-navigation'
import { useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../format/format.ts'
import { useMe, useSession } from '../session/session.tsx'
import { useLanguage } from '../texts/language.ts'
import { useTexts } from '../texts/texts.ts'
import { appearances, useAppearance } from './appearance.tsx'
import { hrefOf, useFollow } from './links.ts'
import { shellTexts } from './shell-texts.ts'

/** What the page is, and what somebody may set for themselves. */
export const TopBar = () => {
  const texts = useTexts(shellTexts)
  const format = useFormat()
  const follow = useFollow()
  const me = useMe()
  const { signOut } = useSession()
  const { language, speak } = useLanguage()
  const queries = useQueryClient()
  const { appearance, choose } = useAppearance()
  const reach = me.province ? format.province(me.province) : texts.wholeCountry
  return (
    <div id="top-bar" className="top-bar">
      <TopNavigation
        identity={{ href: hrefOf('/'), title: texts.product, onFollow: follow }}
        utilities={[
          {
            type: 'menu-dropdown',
            iconName: 'globe',
            text: language === 'th' ? 'ไทย' : 'English',
            ariaLabel: `${texts.language}: ${language === 'th' ? 'ไทย' : 'English'}`,
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
            text: texts.appearance,
            ariaLabel: `${texts.appearance}: ${texts.appearances[appearance]}`,
            items: appearances.map((id) => ({
              id,
              text: texts.appearances[id],
              itemType: 'checkbox' as const,
              checked: id === appearance,
            })),
            onItemClick: ({ detail }) => choose(appearances.find((id) => id === detail.id) ?? 'system'),
          },
          {
            type: 'menu-dropdown',
            iconName: 'user-profile',
            text: me.name,
            description: `${texts.roles[me.role]} · ${reach}`,
            items: [{ id: 'sign-out', text: texts.signOut }],
            onItemClick: () => void signOut(),
          },
        ]}
      />
    </div>
  )
}
