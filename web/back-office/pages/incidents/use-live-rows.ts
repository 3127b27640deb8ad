import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useLive } from '../../live/live.tsx'
import { type LiveRows, remembered } from './live-rows.ts'

/** With more changes at once the whole page is asked for instead. */
const mostAtOnce = 60
/**
 * Rows of the reports that live updates name. What is known under `refreshed` is asked for anew, once for all changes
 * within `after` (ms): totals and places are in no row.
 */
export const useLiveRows = (refreshed: readonly unknown[], after: number): LiveRows => {
  const queries = useQueryClient()
  const [live, setLive] = useState<LiveRows>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refresh = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    void queries.invalidateQueries({ queryKey: refreshed })
  }

  useLive(async (changes) => {
    const ids = changes.map(({ id }) => id)
    if (ids.length > mostAtOnce) return refresh()
    try {
      const { rows } = await read(api.incidents.rows.$get({ query: { ids: ids.join(',') } }))
      setLive((before) => remembered(before, ids, rows))
      timer.current ??= setTimeout(refresh, after)
    } catch {
      refresh()
    }
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return live
}

/** All lists of incidents, whatever they ask for. */
export const everyList = keys.incidents({}).slice(0, 2)
