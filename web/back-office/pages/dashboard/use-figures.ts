import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import type { Range } from '../../filters/range.ts'
import { useRefreshOnChange } from '../../live/use-refresh-on-change.ts'

/** Also where nothing is told to have changed: what is not counted exactly yet settles, and a day ends (ms). */
const askedEvery = 60_000
/** What was read between two moments is asked for again soon (ms). */
const unsettledEvery = 3_000

const again = (isSettled: boolean | undefined): number => (isSettled === false ? unsettledEvery : askedEvery)

/** Figures of the range; asked for anew as reports change. */
export const useFigures = (range: Range) => {
  const queryKey = keys.figures({ ...range })
  useRefreshOnChange(queryKey)
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => read(api.figures.$get({ query: range }, { init: { signal } })),
    refetchInterval: ({ state }) => again(state.data?.isSettled),
  })
}

/** Response times of the range, in the same manner. */
export const useResponseTimes = (range: Range) => {
  const queryKey = keys.responseTimes({ ...range })
  useRefreshOnChange(queryKey)
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => read(api['response-times'].$get({ query: range }, { init: { signal } })),
    refetchInterval: ({ state }) => again(state.data?.isSettled),
  })
}
