import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { basePath } from '../session/config.ts'

/** The address of a page: `hrefOf('/incidents/01K…')`; for components that make links of their own. */
export const hrefOf = (path: string): string => basePath.replace(/\/$/, '') + path

/** The path of an address of ours, without where the pages are served; undefined for another's. */
export const pathOf = (href: string): string | undefined =>
  href.startsWith(basePath) ? `/${href.slice(basePath.length)}` : undefined

/** Goes to a page by its path, `/incidents?status=new`. */
export const useGo = (): ((path: string) => void) => {
  const { history } = useRouter()
  return useCallback((path) => history.push(hrefOf(path)), [history])
}

/** For `onFollow` of Cloudscape's links: opens pages of ours without loading them anew, leaves others to the browser. */
export const useFollow = () => {
  const go = useGo()
  return useCallback(
    (event: { preventDefault(): void; readonly detail: { readonly href?: string | undefined } }) => {
      const path = event.detail.href === undefined ? undefined : pathOf(event.detail.href)
      if (path === undefined) return
      event.preventDefault()
      go(path)
    },
    [go],
  )
}
