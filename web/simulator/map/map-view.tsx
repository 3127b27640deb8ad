import './map-view.css'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import { pointOf, type Spot, spotOf } from '../../thailand/projection.ts'
import { provinceShapeAt } from '../../thailand/thailand.ts'
import { useSimulatorLanguage } from '../texts/language.tsx'
import { MapScale } from './map-scale.tsx'
import { ProvinceLabels } from './province-labels.tsx'
import { Provinces } from './provinces.tsx'
import { useDrag } from './use-drag.ts'
import { type View, zoomed } from './view.ts'

/** Width to height of the map's window. */
export const mapRatio = 0.9

interface MapViewProps {
  readonly view: View
  readonly pin: Point | undefined
  readonly onView: (change: (view: View) => View) => void
  readonly onPin: (point: Point) => void
  /** The arrow keys move the pin by a share of the window's width. */
  readonly onNudge: (right: number, down: number) => void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The map itself: tap to pin, drag to move, wheel or pinch to zoom, arrows to move the pin. */
export const MapView = ({ view, pin, onView, onPin, onNudge }: MapViewProps) => {
  const { texts } = useSimulatorLanguage()
  const svg = useRef<SVGSVGElement>(null)
  const spotUnder = useCallback((clientX: number, clientY: number): Spot => {
    const matrix = svg.current?.getScreenCTM()
    return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 }
  }, [])
  const drag = useDrag({ spotUnder, onView, onTap: (spot) => onPin(pointOf(spot)) })

  useEffect(() => {
    const zoomByWheel = (event: WheelEvent) => {
      event.preventDefault()
      const fixed = spotUnder(event.clientX, event.clientY)
      onView((before) => zoomed(before, Math.exp(-event.deltaY / 400), fixed))
    }
    const element = svg.current
    // React's own wheel listener is passive: it could not keep the page from scrolling.
    element?.addEventListener('wheel', zoomByWheel, { passive: false })
    return () => element?.removeEventListener('wheel', zoomByWheel)
  }, [spotUnder, onView])

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    if (arrow) onNudge(arrow[0] * (event.shiftKey ? 5 : 1), arrow[1] * (event.shiftKey ? 5 : 1))
    else if (event.key === '+' || event.key === '=') onView((before) => zoomed(before, 1.6))
    else if (event.key === '-') onView((before) => zoomed(before, 1 / 1.6))
    else return
    event.preventDefault()
  }

  const height = view.width / mapRatio
  const { x, y } = view.middle
  return (
    <div
      className="map-window"
      data-first
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      role="application"
      aria-label={texts.place.map}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={svg}
        viewBox={`${x - view.width / 2} ${y - height / 2} ${view.width} ${height}`}
        aria-hidden="true"
        {...drag}
      >
        <Provinces marked={pin && provinceShapeAt(pin)?.id} />
        <ProvinceLabels view={view} height={height} />
        <MapScale view={view} height={height} />
        {pin && <Pin spot={spotOf(pin)} size={view.width / 16} />}
      </svg>
    </div>
  )
}

const Pin = ({ spot: { x, y }, size }: { spot: Spot; size: number }) => (
  <g className="map-pin" transform={`translate(${x} ${y}) scale(${size / 32})`}>
    <ellipse cx="0" cy="0" rx="7" ry="2.5" className="map-pin-shadow" />
    <path d="M0 0C0 0-11-11-11-20a11 11 0 0 1 22 0C11-11 0 0 0 0z" />
    <circle cx="0" cy="-20" r="4.2" />
  </g>
)
