import type { Point } from '../../../lambdas/core/shared/place.ts'
import { demonstrationRoster } from '../../../local/demo/roster/demonstration.ts'

/** About 300 m to the north: near the station, but not on top of it (degrees). */
const aside = 0.003

/** Places of incidents all over Thailand, each near a station of its own. */
export const placesOverThailand = (count: number): readonly Point[] => {
  const stations = demonstrationRoster().filter(({ kind }) => kind === 'station')
  return Array.from({ length: count }, (_, index) => {
    const station = stations[Math.floor((index * stations.length) / count)]
    if (!station) throw new Error('The demonstration roster has no stations')
    return { latitude: station.point.latitude + aside, longitude: station.point.longitude }
  })
}
