import { useEffect, useState } from 'react'

/** The clock of this machine in epoch milliseconds, every quarter of a second until `until`. */
export const useNow = (until: number): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      const at = Date.now()
      setNow(at)
      if (at > until) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return now
}
