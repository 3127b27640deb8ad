/** WGS 84, in degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** What a citizen pinned. Title and address are LINE's own words for the pin, where it gives any. */
export interface Place extends Point {
  readonly title?: string
  readonly address?: string
}

/** A centimetre is enough, and a store may refuse numbers that are nearly nothing. */
export const roundToCentimetre = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1e7) / 1e7,
  longitude: Math.round(longitude * 1e7) / 1e7,
})

/** Whether both are finite and within [-90, 90] and [-180, 180]. */
export const isOnEarth = ({ latitude, longitude }: Point): boolean =>
  Number.isFinite(latitude) &&
  Number.isFinite(longitude) &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180

export const isSamePlace = (a: Point, b: Point): boolean =>
  a.latitude === b.latitude && a.longitude === b.longitude

const earthRadiusMetres = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine on the mean earth radius). */
export const metresBetween = (a: Point, b: Point): number => {
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)))
}
