import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLive } from './live.tsx'

/** However many reports change, figures are asked for anew at most so often (ms). */
const atMostEvery = 2_000

/** Has queries asked anew when reports change, all that change within two seconds together. */
export const useRefreshOnChange = (queryKey: QueryKey): void => {
  const queries = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLive(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void queries.invalidateQueries({ queryKey })
    }, atMostEvery)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}
