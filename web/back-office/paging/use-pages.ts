import { useState } from 'react'
import { firstPage, type PageTrail, reachable, turned } from '../pages/incidents/page-trail.ts'

/** Which page of a list is asked for, where the service gives a token for the next one only. */
export const usePages = () => {
  const [trail, setTrail] = useState<PageTrail>(firstPage)
  return {
    /** The token to ask with; undefined for the first page. */
    token: trail.tokens[trail.at],
    at: trail.at,
    /** How many can be chosen, given the next page's token. */
    count: (next: string | undefined) => reachable(trail, next),
    turn: (to: number, next: string | undefined) => setTrail(turned(trail, to, next)),
  }
}

export type Pages = ReturnType<typeof usePages>
