import { useEffect, useState } from 'react'

/** The time by this device's clock (epoch ms), told anew every so often (ms) while `isTold`. */
export const useNow = (everyMs: number, isTold = true): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isTold) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, isTold])
  return now
}
