import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Me } from '../../../../lambdas/functions/back-office/session/contract.ts'
import { keys } from '../../api/keys.ts'

/** How far the service's clock is ahead of this device's (ms): a clock that is wrong must not make anybody wait longer. */
const useClockAhead = (): number => {
  const me = useQueryClient().getQueryState<Me>(keys.me)
  return me?.data ? me.data.now - me.dataUpdatedAt : 0
}

/** The service's time (epoch ms), told anew every so often (ms) while `isTold`. */
export const useServerNow = (everyMs: number, isTold = true): number => {
  const ahead = useClockAhead()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isTold) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, isTold])
  return now + ahead
}
