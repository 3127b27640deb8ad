import { type RefObject, useEffect, useRef } from 'react'

/** Pixels that somebody may be off the latest line and still be taken to the next. */
const slack = 32

/**
 * Keeps a scrolled box at its latest line while lines come, pictures load and the box itself changes size,
 * unless somebody has scrolled up to read; what the owner does takes them back (`acted` counts it). Answers the
 * box's scroll listener.
 */
export const useLatest = (
  box: RefObject<HTMLElement | null>,
  lines: RefObject<HTMLElement | null>,
  startsAtLatestEntry: boolean,
  acted: number,
): (() => void) => {
  const target = useRef(0)
  const follows = useRef(true)

  useEffect(() => {
    if (acted === 0) return
    follows.current = true
    if (box.current) box.current.scrollTop = target.current
  }, [box, acted])

  useEffect(() => {
    const [shown, list] = [box.current, lines.current]
    if (!shown || !list) return
    const keep = () => {
      const bottom = shown.scrollHeight - shown.clientHeight
      const start = startsAtLatestEntry ? startOfLatestEntry(list) : bottom
      target.current = Math.max(0, Math.min(bottom, start))
      if (follows.current) shown.scrollTop = target.current
    }
    const sizes = new ResizeObserver(keep)
    sizes.observe(shown)
    sizes.observe(list)
    return () => sizes.disconnect()
  }, [box, lines, startsAtLatestEntry])

  return () => {
    if (!box.current) return
    const { scrollTop, scrollHeight, clientHeight } = box.current
    // The bottom as it is now: it may have come nearer than the target, where the box has just grown.
    follows.current = scrollTop >= Math.min(target.current, scrollHeight - clientHeight) - slack
  }
}

/** Where the first line of the last entry begins, below the top of the box. */
const startOfLatestEntry = (list: HTMLElement): number => {
  const latest = (list.lastElementChild as HTMLElement | null)?.dataset.entry
  const first = [...list.children].find((line) => (line as HTMLElement).dataset.entry === latest)
  return ((first as HTMLElement | undefined)?.offsetTop ?? 0) - 8
}
