import { metresBetween, type Point } from '../shared/place.ts'
import type { Unit } from '../shared/unit.ts'

/** A police station that a place index found. It is evidence about the roster, never somebody to notify. */
export interface StationHit {
  readonly name: string
  readonly point: Point
}

/** A hit further than this from the roster's own idea of the place is a namesake, in metres. */
const maxMatchDistance = 30_000

const kindWords =
  /สถานีตำรวจ(?:ภูธร|นครบาล|น้ำ)?|ส\s*\.?\s*[ภน]\s*\.|\b(?:metropolitan|provincial|royal thai)?\s*police station\b|[\s.\-()]/giu

const plainName = (name: string): string => name.normalize('NFC').toLowerCase().replace(kindWords, '')

/**
 * Where the place index has the roster's stations: unit code → position. Only stations whose own coordinates
 * are stand-ins (a district or provincial seat) take the index's; surveyed ones are better than any index.
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
