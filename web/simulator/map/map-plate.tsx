import './map-plate.css'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import { spotOf } from '../../thailand/projection.ts'
import { Provinces } from './provinces.tsx'

const width = 84
const height = 42

/** A still, small map around a point, 130 km from side to side. Decoration: the words beside it say where. */
export const MapPlate = ({ point }: { point: Point }) => {
  const { x, y } = spotOf(point)
  return (
    <svg
      className="map-plate"
      viewBox={`${x - width / 2} ${y - height / 2} ${width} ${height}`}
      aria-hidden="true"
    >
      <Provinces around={{ left: x - width, right: x + width, top: y - height, bottom: y + height }} />
      <circle className="map-pin-dot" cx={x} cy={y} r={2.4} />
    </svg>
  )
}
