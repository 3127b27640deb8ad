import { useEffect, useMemo, useState } from 'react'
import { type Buckets, bucketsBetween, countsOf, isSeenAt, type TimeView } from './time-buckets.ts'

const stillness = matchMedia('(prefers-reduced-motion: reduce)')
/** How long a span is shown while it plays (ms); longer for those who want less motion. */
const stepMs = () => (stillness.matches ? 1_800 : 600)
/** The last span moves on with the clock in steps of this (ms). */
const clockStep = 15 * 60_000

interface Timed {
  readonly acceptedAt: number
}

/** The time slider over a range of days: where it stands, what is seen there, and playing through it. */
export const useTime = <Point extends Timed>(from: string, to: string, points: readonly Point[]) => {
  const now = Math.ceil(Date.now() / clockStep) * clockStep
  const buckets: Buckets = useMemo(() => bucketsBetween(from, to, now), [from, to, now])
  const last = buckets.count - 1
  const [chosen, setChosen] = useState<number>()
  const [view, setView] = useState<TimeView>('upTo')
  const [isPlaying, setIsPlaying] = useState(false)
  const at = Math.min(chosen ?? last, last)

  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      if (at < last) setChosen(at + 1)
      else setIsPlaying(false)
    }, stepMs())
    return () => clearTimeout(timer)
  }, [isPlaying, at, last])

  const counts = useMemo(() => countsOf(buckets, points), [buckets, points])
  const seen = useMemo(
    () =>
      view === 'upTo' && at === last ? points : points.filter((point) => isSeenAt(buckets, at, view, point)),
    [buckets, points, at, last, view],
  )
  return {
    buckets,
    counts,
    seen,
    at,
    view,
    isPlaying,
    setView,
    /** At the end it stays there: what comes new is seen at once. */
    moveTo: (bucket: number) => setChosen(bucket === last ? undefined : bucket),
    play: () => {
      if (at === last) setChosen(0)
      setIsPlaying(true)
    },
    pause: () => setIsPlaying(false),
  }
}
