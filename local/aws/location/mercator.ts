import type { Point } from '../../../lambdas/core/shared/place.ts'

/** Eccentricity of the WGS 84 ellipsoid. */
const eccentricity = 0.0818191908426
const degrees = 180 / Math.PI

/**
 * The drawing of Thailand is an ellipsoidal Mercator map (EPSG:3395), not a spherical one: 1,061 of 1,066
 * known places fall in their own province this way, 970 on a sphere. The scale comes from the
 * country's western and eastern extremes, the northing of the top edge from its northern one.
 */
const unitsPerDegree = 67.4086
const westernEdge = 97.33947
const northernEdge = 20.78455

const latitudeOfNorthing = (northing: number): number => {
  const t = Math.exp(-northing / degrees)
  let latitude = Math.PI / 2 - 2 * Math.atan(t)
  for (let round = 0; round < 5; round += 1) {
    const sine = eccentricity * Math.sin(latitude)
    latitude = Math.PI / 2 - 2 * Math.atan(t * ((1 - sine) / (1 + sine)) ** (eccentricity / 2))
  }
  return latitude * degrees
}

/** The place on earth behind a point of the drawing (y grows southwards). */
export const placeOnEarth = (x: number, y: number): Point => ({
  latitude: latitudeOfNorthing(northernEdge - y / unitsPerDegree),
  longitude: westernEdge + x / unitsPerDegree,
})
