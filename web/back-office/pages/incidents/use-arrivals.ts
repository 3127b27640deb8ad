import { useEffect, useEffectEvent, useState } from 'react'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'

/** For how long a row is marked as new (ms). */
const freshFor = 60_000

/** Calls back once for every incident that has arrived, and tells which are to be marked for a minute. */
export const useArrivals = (
  arrived: readonly IncidentRow[],
  onArrived: (rows: readonly IncidentRow[]) => void,
): { readonly isFresh: (id: string) => boolean } => {
  const [seenAt, setSeenAt] = useState<ReadonlyMap<string, number>>(new Map())
  const [now, setNow] = useState(Date.now)
  const tell = useEffectEvent(onArrived)
  const unseen = arrived.filter(({ id }) => !seenAt.has(id))
  const unseenIds = unseen.map(({ id }) => id).join()

  const note = useEffectEvent(() => {
    const at = Date.now()
    setNow(at)
    setSeenAt(new Map([...seenAt, ...unseen.map(({ id }) => [id, at] as const)]))
    tell(unseen)
  })
  useEffect(() => {
    if (unseenIds !== '') note()
  }, [unseenIds])

  useEffect(() => {
    if (seenAt.size === 0) return
    const timer = setTimeout(() => setNow(Date.now()), freshFor)
    return () => clearTimeout(timer)
  }, [seenAt])
  return {
    isFresh: (id) => {
      const at = seenAt.get(id)
      return at !== undefined && now - at < freshFor
    },
  }
}
