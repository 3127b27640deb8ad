import { useLocation, useRouter } from '@tanstack/react-router'
import { firstPage, type PageTrail, turned } from './page-trail.ts'

/**
 * The page of the list that is shown, kept beside the address: going back in the browser goes back a page, coming back
 * from an incident finds it again, and other filters begin at the first page.
 */
export const useTrail = () => {
  const { history } = useRouter()
  const { state } = useLocation()
  const trail: PageTrail = state.trail ?? firstPage
  const go = (to: PageTrail) => {
    if (to !== trail) history.push(history.location.pathname + history.location.search, { trail: to })
  }
  return {
    trail,
    turnTo: (page: number, next: string | undefined) => go(turned(trail, page, next)),
    toFirst: () => go(firstPage),
  }
}
