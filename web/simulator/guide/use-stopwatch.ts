import { useCallback, useEffect, useState } from 'react'
import { kindOf } from '../groups/group-order.ts'
import { usePlatform } from '../line/platform.tsx'
import { arrived, type Stopwatch, type TimedTap, tapped } from './stopwatch.ts'

/** Times the report from the first tap on this page to the push that this page sees in a station's group. */
export const useStopwatch = (): { watch: Stopwatch | undefined; onTap: (tap: TimedTap) => void } => {
  const { onEntry } = usePlatform()
  const [watch, setWatch] = useState<Stopwatch>()
  useEffect(
    () =>
      onEntry((chat, { via }) => {
        const now = performance.now()
        if (via === 'push' && chat && kindOf(chat) === 'station') setWatch((before) => arrived(before, now))
      }),
    [onEntry],
  )
  const onTap = useCallback((tap: TimedTap) => {
    const now = performance.now()
    setWatch((before) => tapped(before, tap, now))
  }, [])
  return { watch, onTap }
}
