import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { thaiDay } from '../../../../lambdas/core/shared/day.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { type Filters, questionOf } from '../incidents/asked.ts'
import { useLiveRows } from '../incidents/use-live-rows.ts'
import { currentPoints } from './live-points.ts'

/** The days before today hardly change: their points are asked for anew only so often (ms). */
const staleAfter = 5 * 60_000
/** A new incident is on the map so long after it is known (ms), however many there are. */
const followsAfter = 1_500

const usePoints = (filters: Filters, isAsked: boolean, staleTime: number) => {
  const question = questionOf(filters)
  return useQuery({
    queryKey: keys.points(question),
    queryFn: ({ signal }) => read(api.incidents.points.$get({ query: question }, { init: { signal } })),
    placeholderData: keepPreviousData,
    enabled: isAsked,
    staleTime,
  })
}

/** The points of the filters as they are by now. */
export const useMapPoints = (filters: Filters) => {
  const now = thaiDay(Date.now())
  const todayOnly = { ...filters, from: now, to: now }
  const query = usePoints(filters, true, staleAfter)
  const today = usePoints(todayOnly, filters.from <= now && now <= filters.to, 0)
  const live = useLiveRows(keys.points(questionOf(todayOnly)), followsAfter)
  // Of other filters nothing is shown: the map alone stays where it is until the new points are there.
  const all = query.isPlaceholderData ? undefined : query.data?.points
  const fresh = today.isPlaceholderData ? undefined : today.data?.points
  const { statuses, categories } = filters
  const narrowedBy = JSON.stringify([statuses, categories])
  // Filters are read from the address at every render: the same ones must not draw the map anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: narrowedBy stands for both lists
  const points = useMemo(
    () => currentPoints(all ?? [], fresh ?? [], live, { statuses, categories }),
    [all, fresh, live, narrowedBy],
  )
  return { query, points }
}
