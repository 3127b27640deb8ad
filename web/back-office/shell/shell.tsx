import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ExportWatch } from '../downloads/export-watch.tsx'
import { useTexts } from '../texts/texts.ts'
import { FlashList } from './flashes.tsx'
import { LiveNotice } from './live-notice.tsx'
import { Navigation } from './navigation.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { shellTexts } from './shell-texts.ts'
import { TopBar } from './top-bar.tsx'

const narrow = matchMedia('(max-width: 688px)')

/** Whoever goes to another page by keyboard or ear begins at its top. */
const useFocusOnNewPage = (pathname: string) => {
  const content = useRef<HTMLDivElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    content.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [pathname])
  return content
}

/** The top bar, the menu, and the page that is chosen. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  const content = useFocusOnNewPage(pathname)
  const [isOpen, setIsOpen] = useState(!narrow.matches)
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <TopBar />
      <ExportWatch />
      <AppLayoutToolbar
        headerSelector="#top-bar"
        toolsHide
        breadcrumbs={<LiveNotice />}
        navigation={<Navigation onFollowed={() => narrow.matches && setIsOpen(false)} />}
        navigationOpen={isOpen}
        onNavigationChange={({ detail }) => setIsOpen(detail.open)}
        navigationWidth={280}
        notifications={<FlashList />}
        stickyNotifications
        maxContentWidth={1_600}
        ariaLabels={{ navigation: texts.menu }}
        content={
          <div id="content" className="content" ref={content} tabIndex={-1}>
            <PageBoundary key={pathname}>{children}</PageBoundary>
          </div>
        }
      />
    </>
  )
}
