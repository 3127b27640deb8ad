import type { MapPoint } from './live-points.ts'

const at = (longitude: number, latitude: number) => ({
  type: 'Point' as const,
  coordinates: [longitude, latitude],
})

/** Points as GeoJSON. Nothing but the id, the status and the place goes to the map. */
export const incidentFeatures = (points: readonly MapPoint[]) => ({
  type: 'FeatureCollection' as const,
  features: points.map(({ id, status, latitude, longitude }) => ({
    type: 'Feature' as const,
    properties: { id, status },
    geometry: at(longitude, latitude),
  })),
})

export interface UnitPoint {
  readonly code: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly isChosen?: boolean
}

export const unitFeatures = (units: readonly UnitPoint[]) => ({
  type: 'FeatureCollection' as const,
  features: units.map(({ code, name, latitude, longitude, isChosen }) => ({
    type: 'Feature' as const,
    properties: { code, name, image: isChosen ? 'unit-chosen' : 'unit' },
    geometry: at(longitude, latitude),
  })),
})

/** One place, for the map of a single incident. */
export const placeFeature = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: at(longitude, latitude),
})
