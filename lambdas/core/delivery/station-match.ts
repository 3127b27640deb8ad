import { metresBetween, type Point } from '../shared/place.ts'
import type { Unit } from '../shared/unit.ts'

/** A police station that a place index found. It refines the roster and is never notified itself. */
export interface StationHit {
  readonly name: string
  readonly point: Point
}

/** A hit further than this from the roster's position is another station of the same name (metres). */
const maxMatchDistance = 30_000

const kindWords =
  /สถานีตำรวจ(?:ภูธร|นครบาล|น้ำ)?|ส\s*\.?\s*[ภน]\s*\.|\b(?:metropolitan|provincial|royal thai)?\s*police station\b|[\s.\-()]/giu

const plainName = (name: string): string => name.normalize('NFC').toLowerCase().replace(kindWords, '')

/**
 * Positions that the place index gives for stations of the roster: unit code
 * → point. Used only for stations whose own coordinates stand for a district
 * or provincial seat; surveyed coordinates are better than any index.
 */
export const matchStations = (
  hits: readonly StationHit[],
  stations: readonly Unit[],
): ReadonlyMap<string, Point> => {
  const found = new Map<string, Point>()
  for (const { name, point } of hits) {
    const plain = plainName(name)
    const namesake = stations.find(
      (station) =>
        isStandIn(station) &&
        !found.has(station.code) &&
        metresBetween(point, station.point) <= maxMatchDistance &&
        [station.nameTh, station.nameEn].some((own) => plainName(own) === plain),
    )
    if (namesake && plain !== '') found.set(namesake.code, point)
  }
  return found
}

const isStandIn = ({ coordinateSource }: Unit): boolean =>
  coordinateSource === 'districtSeat' || coordinateSource === 'provinceSeat'
