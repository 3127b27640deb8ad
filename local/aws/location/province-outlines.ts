import drawing from '@svg-maps/thailand'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import { type ProvinceCode, provinceByName } from '../../../lambdas/core/shared/province.ts'
import { placeOnEarth } from './mercator.ts'

/** Closed: the last corner joins the first. */
type Ring = readonly Point[]

interface Outline {
  readonly province: ProvinceCode
  readonly rings: readonly Ring[]
}

/** The drawing uses relative moves and lines only: `m dx,dy dx,dy … z`, several rings to a province. */
const ringsOf = (path: string): Ring[] => {
  let x = 0
  let y = 0
  return path
    .split('z')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const numbers = part.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? []
      const corners = Array.from({ length: numbers.length / 2 }, (_, corner) => {
        x += numbers[corner * 2] as number
        y += numbers[corner * 2 + 1] as number
        return { x, y }
      })
      x = corners[0]?.x ?? x
      y = corners[0]?.y ?? y
      return corners.map((corner) => placeOnEarth(corner.x, corner.y))
    })
}

/** The package's own types take its module for CommonJS, which it is not. */
const { locations } = drawing as unknown as { locations: readonly { name: string; path: string }[] }

/** One outline a province; the drawing's Songkhla Lake is nobody's and left out. */
const outlines: readonly Outline[] = locations.flatMap(({ name, path }) => {
  const province = provinceByName(name)
  return province === undefined ? [] : [{ province: province.code, rings: ringsOf(path) }]
})

const isInside = ({ latitude, longitude }: Point, rings: readonly Ring[]): boolean => {
  let inside = false
  for (const ring of rings) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (
        from !== undefined &&
        from.latitude > latitude !== to.latitude > latitude &&
        longitude <
          from.longitude +
            ((latitude - from.latitude) / (to.latitude - from.latitude)) * (to.longitude - from.longitude)
      ) {
        inside = !inside
      }
      from = to
    }
  }
  return inside
}

const metresPerDegree = 111_195

/** Metres to the nearest edge, on a plane around the point: right within a few per mille at 100 km. */
const metresToEdge = (point: Point, rings: readonly Ring[]): number => {
  const shrink = Math.cos((point.latitude * Math.PI) / 180)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    let from = ring.at(-1) as Point
    for (const to of ring) {
      const ax = (from.longitude - point.longitude) * shrink
      const ay = from.latitude - point.latitude
      const dx = (to.longitude - from.longitude) * shrink
      const dy = to.latitude - from.latitude
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
      from = to
    }
  }
  return nearest * metresPerDegree
}

/** How far the simplified outline may be off on land: a border town is not taken from the neighbour country. */
const borderMetres = 2_000
/** Islands that the drawing leaves out lie this near to the coast of the province they belong to. */
const islandMetres = 80_000

/** Thai waters with no other country's land in them: the western and northern Gulf, and the Andaman Sea. */
const isThaiSea = ({ latitude, longitude }: Point): boolean =>
  (latitude > 6.6 && latitude < 13.5 && longitude > 99.2 && longitude < 102.65) ||
  (latitude > 6.475 && latitude < 9.7 && longitude > 97.3 && longitude < 99.7)

/** The province that a point lies in, or nearest to which it lies at sea; undefined outside Thailand. */
export const provinceOutlineAt = (point: Point): ProvinceCode | undefined => {
  const around = outlines.find(({ rings }) => isInside(point, rings))
  if (around !== undefined) return around.province
  const reach = isThaiSea(point) ? islandMetres : borderMetres
  let nearest: { province: ProvinceCode; metres: number } | undefined
  for (const { province, rings } of outlines) {
    const metres = metresToEdge(point, rings)
    if (metres <= reach && metres < (nearest?.metres ?? Number.POSITIVE_INFINITY)) {
      nearest = { province, metres }
    }
  }
  return nearest?.province
}

/** Whether the point lies in the province or within 2 km of its outline or, at sea, nearest to it. */
export const liesIn = (point: Point, province: ProvinceCode): boolean => {
  const outline = outlines.find((candidate) => candidate.province === province)
  return (
    provinceOutlineAt(point) === province ||
    (outline !== undefined && metresToEdge(point, outline.rings) <= borderMetres)
  )
}
