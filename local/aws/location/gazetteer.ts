import { metresBetween, type Point } from '../../../lambdas/core/shared/place.ts'
import { type ProvinceCode, provinceByName, provinceOf } from '../../../lambdas/core/shared/province.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import { provinceOutlineAt } from './province-outlines.ts'
import type { BoundingBox, PositionRequest, TextRequest } from './request.ts'

/** As the service writes a place; absent is what open data do not know, such as streets and postal codes. */
interface FoundPlace {
  readonly Label: string
  readonly Geometry: { readonly Point: readonly [longitude: number, latitude: number] }
  /** ISO 3166-1 alpha-3. */
  readonly Country: string
  readonly Region?: string
  /** The district. */
  readonly SubRegion?: string
  readonly Interpolated?: boolean
  readonly Categories?: readonly string[]
}

interface Found {
  readonly Place: FoundPlace
  /** Metres from the position asked for. */
  readonly Distance?: number
  readonly Relevance?: number
}

/** What can be found: a station, a district by its station, or a province by its seat. */
interface Spot {
  readonly province: ProvinceCode
  readonly point: Point
  readonly district?: { readonly th: string; readonly en: string }
  readonly station?: { readonly th: string; readonly en: string }
}

const policeCategory = 'Police Station'
/** Words for a police station, in the text of a search or before its name. */
const policeWords = /สถานีตำรวจ(?:ภูธร|นครบาล)?|ส\s*\.?\s*[ภน]\s*\.|(?:metropolitan )?police(?: station)?/giu
const districtWords = /^(?:อำเภอ|เขต|อ\.|amphoe|khet)\s*/iu

const stationSpot = ({ province, point, district, nameTh, nameEn }: Unit): Spot => ({
  province,
  point,
  ...(district && { district: { th: district, en: nameEn.replace(policeWords, '').trim() } }),
  station: { th: nameTh, en: nameEn },
})

const isThai = (language: string | undefined): boolean => /^th\b/i.test(language ?? '')

/** Bangkok's districts are เขต, and Bangkok is no จังหวัด. */
const place = ({ province, point, district, station }: Spot, language: string | undefined): FoundPlace => {
  const thai = isThai(language)
  const { code, nameTh, nameEn } = provinceOf(province)
  const bangkok = code === '10'
  const region = thai ? `${bangkok ? '' : 'จังหวัด'}${nameTh}` : nameEn
  const subRegion = thai ? district && `${bangkok ? 'เขต' : 'อำเภอ'}${district.th}` : district?.en
  const name = thai ? station?.th : station?.en
  const words = [subRegion, region, thai ? 'ประเทศไทย' : 'Thailand'].filter((word) => word !== undefined)
  const address = words.join(thai ? ' ' : ', ')
  return {
    Label: name === undefined ? address : `${name}, ${address}`,
    Geometry: { Point: [point.longitude, point.latitude] },
    Country: 'THA',
    Region: region,
    ...(subRegion && { SubRegion: subRegion }),
    ...(station && { Categories: ['PointOfInterestType', policeCategory] }),
  }
}

const within = ({ southWest, northEast }: BoundingBox, { latitude, longitude }: Point): boolean =>
  latitude >= southWest.latitude &&
  latitude <= northEast.latitude &&
  longitude >= southWest.longitude &&
  longitude <= northEast.longitude

const nearestFirst = (spots: readonly Spot[], to: Point): Spot[] =>
  spots.toSorted((a, b) => metresBetween(a.point, to) - metresBetween(b.point, to))

const metresFrom = (from: Point, to: Point): number => Math.round(metresBetween(from, to) * 10) / 10

interface Neighbour {
  readonly country: string
  readonly th: string
  readonly en: string
  readonly within: BoundingBox
}

const box = (south: number, west: number, north: number, east: number): BoundingBox => ({
  southWest: { latitude: south, longitude: west },
  northEast: { latitude: north, longitude: east },
})

/** Outside the outlines of Thailand the land belongs to one of four; these boxes are as coarse as they look. */
const neighbours: readonly Neighbour[] = [
  { country: 'MYS', th: 'ประเทศมาเลเซีย', en: 'Malaysia', within: box(5, 99.9, 6.8, 102.5) },
  { country: 'MMR', th: 'ประเทศเมียนมา', en: 'Myanmar', within: box(9.8, 97, 20.5, 99.8) },
  { country: 'KHM', th: 'ประเทศกัมพูชา', en: 'Cambodia', within: box(10.4, 102.3, 14.6, 106) },
  { country: 'LAO', th: 'ประเทศลาว', en: 'Laos', within: box(14.2, 100, 21, 106) },
]

const abroad = (position: Point, language: string | undefined): Found[] => {
  const found = neighbours.find((neighbour) => within(neighbour.within, position))
  if (found === undefined) return []
  const { country, th, en } = found
  const Geometry = { Point: [position.longitude, position.latitude] } as const
  const Label = isThai(language) ? th : en
  return [{ Place: { Label, Geometry, Country: country, Interpolated: true }, Distance: 0 }]
}

/** Answers from the roster's stations and the outlines of the provinces: what a place index would say of Thailand. */
export const createGazetteer = (roster: readonly Unit[]) => {
  const stations = roster.filter(({ kind }) => kind === 'station').map(stationSpot)

  /** One result: the district around the position, or just the country next door; none at sea and far away. */
  const searchPosition = ({ position, language }: PositionRequest): Found[] => {
    const province = provinceOutlineAt(position)
    if (province === undefined) return abroad(position, language)
    const [nearest] = nearestFirst(
      stations.filter((station) => station.province === province),
      position,
    )
    const around: Spot = {
      province,
      point: position,
      ...(nearest?.district && { district: nearest.district }),
    }
    return [{ Place: { ...place(around, language), Interpolated: true }, Distance: 0 }]
  }

  const stationsNamed = (name: string): Spot[] =>
    stations.filter(({ station }) => `${station?.th} ${station?.en}`.toLowerCase().includes(name))

  const placesNamed = (text: string): Spot[] => {
    const province = provinceByName(text)
    const name = text.replace(districtWords, '').trim().toLowerCase()
    return [
      ...(province === undefined ? [] : [{ province: province.code, point: province.seat }]),
      ...stations
        .filter(({ district }) => district?.th.includes(name) || district?.en.toLowerCase().startsWith(name))
        .map(({ station: _, ...district }) => district),
    ]
  }

  /** Police stations where the text or the category asks for them; provinces and districts by name otherwise. */
  const searchText = ({
    text,
    bias,
    box,
    countries,
    categories,
    language,
    maxResults,
  }: TextRequest): Found[] => {
    if (countries !== undefined && !countries.includes('THA')) return []
    if (categories !== undefined && !categories.includes(policeCategory)) return []
    const name = text.replace(policeWords, '').trim().toLowerCase()
    const police = categories !== undefined || name !== text.trim().toLowerCase()
    const spots = (police ? stationsNamed(name) : placesNamed(text)).filter(
      ({ point }) => box === undefined || within(box, point),
    )
    const found = (bias === undefined ? spots : nearestFirst(spots, bias)).slice(0, maxResults)
    // The service orders by relevance, not by distance. An order by name leaves nobody to rely on it.
    return found
      .map((spot) => ({
        Place: place(spot, language),
        ...(bias && { Distance: metresFrom(bias, spot.point) }),
        Relevance: 1,
      }))
      .toSorted((a, b) => a.Place.Label.localeCompare(b.Place.Label, 'en'))
  }

  return { searchPosition, searchText }
}
