import { type PointerEvent, useRef } from 'react'
import type { Spot } from '../../thailand/projection.ts'
import { panned, type View, zoomed } from './view.ts'

interface Dragged {
  readonly spotUnder: (clientX: number, clientY: number) => Spot
  readonly onView: (change: (view: View) => View) => void
  readonly onTap: (spot: Spot) => void
}

interface Finger {
  readonly x: number
  readonly y: number
}

/** A finger that moved no farther than this, in CSS pixels, has tapped. */
const tapReach = 5

const apart = (a: Finger, b: Finger): number => Math.hypot(a.x - b.x, a.y - b.y)

/** One pointer drags or taps, two pinch. Answers the listeners for the map's element. */
export const useDrag = ({ spotUnder, onView, onTap }: Dragged) => {
  const fingers = useRef(new Map<number, Finger>())
  const pressedAt = useRef<Finger>(undefined)

  const onPointerDown = ({ pointerId, clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    currentTarget.setPointerCapture(pointerId)
    fingers.current.set(pointerId, { x: clientX, y: clientY })
    pressedAt.current = fingers.current.size === 1 ? { x: clientX, y: clientY } : undefined
  }

  const onPointerMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const before = fingers.current.get(pointerId)
    if (!before) return
    const now = { x: clientX, y: clientY }
    if (pressedAt.current && apart(pressedAt.current, now) <= tapReach) return
    pressedAt.current = undefined
    fingers.current.set(pointerId, now)
    const other = [...fingers.current].find(([id]) => id !== pointerId)?.[1]
    if (other) {
      const factor = apart(now, other) / Math.max(1, apart(before, other))
      const fixed = spotUnder(other.x, other.y)
      onView((view) => zoomed(view, factor, fixed))
    } else {
      const from = spotUnder(before.x, before.y)
      const to = spotUnder(now.x, now.y)
      onView((view) => panned(view, { x: from.x - to.x, y: from.y - to.y }))
    }
  }

  const onPointerUp = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (pressedAt.current && fingers.current.size === 1) onTap(spotUnder(clientX, clientY))
    onPointerCancel({ pointerId })
  }

  const onPointerCancel = ({ pointerId }: { pointerId: number }) => {
    fingers.current.delete(pointerId)
    pressedAt.current = undefined
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
}
