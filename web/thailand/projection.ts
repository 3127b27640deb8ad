import type { Point } from '../../lambdas/core/shared/place.ts'

/** A position on the drawing, in its own units: 0 to 560 to the right, 0 to 1025 downwards. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const drawingWidth = 560
export const drawingHeight = 1025

/**
 * The drawing is a Mercator of the WGS 84 ellipsoid (EPSG:3395): fitted against Natural Earth's outline of
 * Thailand, a sphere leaves 0.6 % between the two axes, the ellipsoid nothing. Its corners are the bounds of
 * the GADM data that it was drawn from.
 */
const unitsPerDegree = 67.391
const west = { longitude: 97.343396, x: 0.258436 }
const north = { latitude: 20.463194, y: 0.29255 }
const eccentricity = 0.0818191908426

const degrees = 180 / Math.PI

const mercator = (latitude: number): number => {
  const sine = Math.sin(latitude / degrees)
  return (Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine)) * degrees
}

/** Inverse of `mercator`: four rounds of fixed-point iteration are exact to a millimetre at these latitudes. */
const latitudeOf = (mercatorDegrees: number): number => {
  let sine = Math.tanh(mercatorDegrees / degrees)
  for (let round = 0; round < 4; round++) {
    sine = Math.tanh(mercatorDegrees / degrees + eccentricity * Math.atanh(eccentricity * sine))
  }
  return Math.asin(sine) * degrees
}

/** Where a point of the earth is drawn; outside the drawing's bounds for places far from Thailand. */
export const spotOf = ({ latitude, longitude }: Point): Spot => ({
  x: west.x + (longitude - west.longitude) * unitsPerDegree,
  y: north.y + (mercator(north.latitude) - mercator(latitude)) * unitsPerDegree,
})

/** Which point of the earth a spot of the drawing shows. */
export const pointOf = ({ x, y }: Spot): Point => ({
  latitude: latitudeOf(mercator(north.latitude) - (y - north.y) / unitsPerDegree),
  longitude: west.longitude + (x - west.x) / unitsPerDegree,
})

/** How many units of the drawing a metre is at a latitude: for the scale bar. */
export const unitsPerMetre = (latitude: number): number =>
  unitsPerDegree / (111_319.49 * Math.cos(latitude / degrees))
