import { provinceByName } from '../../../../lambdas/core/shared/province.ts'
import type { Ring } from '../../../thailand/outline.ts'
import { pointOf, type Spot } from '../../../thailand/projection.ts'
import { provinceShapes as drawn } from '../../../thailand/thailand.ts'

const degrees = (spot: Spot): [number, number] => {
  const { latitude, longitude } = pointOf(spot)
  return [longitude, latitude]
}

/** GeoJSON wants the first corner again at the end. */
const closed = (ring: Ring): [number, number][] => {
  const corners = ring.map(degrees)
  return corners[0] ? [...corners, corners[0]] : corners
}

const withNames = drawn.flatMap(({ en, rings }) => {
  const province = provinceByName(en)
  if (!province) return []
  const { code, nameTh, nameEn, seat } = province
  return [{ rings, seat, names: { code, nameTh, nameEn } }]
})

/**
 * The 77 provinces of the drawing as GeoJSON (WGS 84). The outlines are simplified, up to 2 km off, and
 * small islands are missing: enough to see in which part of a province something is, not in which street. No ring of the
 * drawing lies within another one of its province, so that each is a polygon of its own.
 */
export const provinceShapes = () => ({
  type: 'FeatureCollection' as const,
  features: withNames.map(({ names, rings }) => ({
    type: 'Feature' as const,
    properties: names,
    geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [closed(ring)]) },
  })),
})

/** Where each province's name is written: at its seat, where its people are. */
export const provinceNames = () => ({
  type: 'FeatureCollection' as const,
  features: withNames.map(({ names, seat }) => ({
    type: 'Feature' as const,
    properties: names,
    geometry: { type: 'Point' as const, coordinates: [seat.longitude, seat.latitude] },
  })),
})

/** West, south, east and north of a province (degrees); undefined where none is known. */
export const provinceBounds = (code: string): [number, number, number, number] | undefined => {
  const corners = withNames
    .find(({ names }) => names.code === code)
    ?.rings.flatMap((ring) => ring.map(degrees))
  if (!corners) return undefined
  const longitudes = corners.map(([longitude]) => longitude)
  const latitudes = corners.map(([, latitude]) => latitude)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}
