import { memo } from 'react'
import type { Bounds } from '../../thailand/outline.ts'
import { lakePath, provinceShapes } from '../../thailand/thailand.ts'

interface ProvincesProps {
  /** Draws only what is near these bounds; everything where absent. */
  readonly around?: Bounds
  readonly marked?: string | undefined
}

const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top

/** The provinces' outlines, in the drawing's own units. */
export const Provinces = memo(({ around, marked }: ProvincesProps) => (
  <g className="map-provinces">
    {provinceShapes
      .filter(({ bounds }) => !around || overlap(bounds, around))
      .map(({ id, path }) => (
        <path key={id} d={path} {...(id === marked && { className: 'map-marked' })} />
      ))}
    <path className="map-water" d={lakePath} />
  </g>
))
