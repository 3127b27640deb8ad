import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { type Filters, questionOf } from './asked.ts'
import { arrivedSince, shownPage } from './live-rows.ts'
import { everyList, useLiveRows } from './use-live-rows.ts'

export const sortOrders = ['newest', 'oldest'] as const
export type Order = (typeof sortOrders)[number]

/** Rows come at once; the exact total, and what lies beyond the page's end, follow after so long (ms). */
const settlesAfter = 5_000

export interface PageAsked {
  readonly filters: Filters
  readonly order: Order
  readonly limit: number
  /** The token of the page; the first one has none. */
  readonly token: string | undefined
}

/** A page of the list as it is by now, and what has come since somebody began to look. */
export const useIncidentPage = ({ filters, order, limit, token }: PageAsked) => {
  const question = { ...questionOf(filters), order, limit: String(limit), ...(token && { page: token }) }
  const query = useQuery({
    queryKey: keys.incidents(question),
    queryFn: ({ signal }) => read(api.incidents.$get({ query: question }, { init: { signal } })),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const live = useLiveRows(everyList, settlesAfter)
  const [since, setSince] = useState<number>()
  if (since === undefined && query.data) setSince(query.data.askedAt)
  const takesNew = order === 'newest' && token === undefined
  const shown = query.data && shownPage(query.data, live, filters, takesNew)
  const arrived =
    shown && since !== undefined ? arrivedSince(since, takesNew ? shown.rows : [], live, filters) : []
  return { query, shown, arrived }
}
