import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands in the address behind the question mark. Never anything of a person: addresses end up in logs. */
export type Search = Readonly<Record<string, string | undefined>>

export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text))

export const writeSearch = (search: Search): string => {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(kept as [string, string][]).toString()
  return text && `?${text}`
}

/** The address's search and a way to change it: undefined takes a parameter out, going back undoes it. */
export const useSearchParams = (): [Search, (change: Search, how?: 'push' | 'replace') => void] => {
  const { history } = useRouter()
  const { searchStr } = useLocation()
  const change = useCallback(
    (by: Search, how: 'push' | 'replace' = 'push') => {
      const { pathname, search } = history.location
      history[how](pathname + writeSearch({ ...parseSearch(search), ...by }))
    },
    [history],
  )
  return [parseSearch(searchStr), change]
}
