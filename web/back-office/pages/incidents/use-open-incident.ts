import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { hrefOf } from '../../shell/links.ts'
import type { PageTrail } from './page-trail.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How a list's page was come to. */
    trail?: PageTrail
    /** An incident was opened from where one comes back to by going back. */
    canGoBack?: boolean
  }
}

/** Opens the page of an incident; the way back leads to where it was opened. */
export const useOpenIncident = (): ((id: string) => void) => {
  const { history } = useRouter()
  return useCallback((id) => history.push(hrefOf(`/incidents/${id}`), { canGoBack: true }), [history])
}

/** Goes back to the list or the map from which an incident was opened; false where it was opened by its address. */
export const useGoBack = (): (() => boolean) => {
  const { history } = useRouter()
  const { state } = useLocation()
  return () => {
    if (!state.canGoBack) return false
    history.back()
    return true
  }
}
