import {
  type Address,
  type Candidate,
  isLinked,
  type LinkedCandidate,
  type Routing,
  type RoutingFlag,
} from '../report/routing.ts'
import { notifiedByDefault } from '../settings/settings.ts'
import { metresBetween, type Point } from '../shared/place.ts'
import type { ProvinceCode } from '../shared/province.ts'
import type { Unit, UnitKind } from '../shared/unit.ts'
import { matchStations, type StationHit } from './station-match.ts'

/** What the place index answered in time; a part that failed is absent. */
export interface Evidence {
  readonly address?: Address
  readonly stations?: readonly StationHit[]
}

export interface Selection {
  readonly routing: Routing
  readonly chosen: readonly LinkedCandidate[]
}

/** How many of the nearest units are stored as candidates, and how many of those with a group. */
const keptStations = { nearest: 8, linked: 6 }
const keptCentres = { nearest: 3, linked: 3 }
const keptCommands = { nearest: 1, linked: 2 }
/** A station within this distance (metres) is a neighbour, even across a provincial border. */
export const neighbourDistance = 30_000
/**
 * A box around Thailand with a margin of about 20 km: a
 * point outside it is abroad whatever a place index says.
 */
const thailand = { south: 5.4, north: 20.7, west: 97.1, east: 105.9 }

/**
 * Chooses the units to notify of an incident at this point. Never chooses a unit without a LINE group.
 * @param notified the kinds to notify at once, in addition to the nearest station or the centre in its place
 */
export const selectUnits = (
  point: Point,
  roster: readonly Unit[],
  evidence: Evidence,
  now: number,
  notified: readonly UnitKind[] = notifiedByDefault,
): Selection => {
  const stations = rank(point, roster, 'station', evidence.stations ?? [])
  const centres = rank(point, roster, 'centre191', [])
  const teams = rank(point, roster, 'team', [])
  const commands = rank(point, roster, 'command', [])
  const outside = isAbroad(point, evidence.address)
  const unconfirmed = !outside && isUnconfirmed(stations, evidence.address)
  const abroad = outside || unconfirmed
  const province = abroad
    ? undefined
    : (evidence.address?.province ?? provinceOfNearest(stations, centres, teams))
  const inProvince = ({ from }: Ranked): boolean => from.province === province

  const nearestStation = stations.find(hasGroup)
  const provinceHasStation = stations.some((ranked) => hasGroup(ranked) && inProvince(ranked))
  const station =
    nearestStation && !abroad && (provinceHasStation || nearestStation.metres <= neighbourDistance)
      ? nearestStation
      : undefined
  const ownCentre = centres.find((ranked) => hasGroup(ranked) && inProvince(ranked))
  const nearestCentre = centres.find(hasGroup)
  const team = abroad ? undefined : teams.find((ranked) => hasGroup(ranked) && inProvince(ranked))
  const command = abroad ? undefined : commands.find((ranked) => hasGroup(ranked) && inProvince(ranked))

  // A province without a station belongs to the nearest centre, which may be another province's.
  const centres191 = provinceHasStation && ownCentre ? [ownCentre] : distinct([nearestCentre, ownCentre])
  const isNotified = (kind: UnitKind): boolean => notified.includes(kind)
  const chosen = distinct([
    station,
    ...(isNotified('centre191') || !station ? centres191 : []),
    isNotified('team') ? team : undefined,
    isNotified('command') ? command : undefined,
  ])
    .map(({ candidate }) => candidate)
    .filter(isLinked)
  const flags: RoutingFlag[] = [
    ...flag('outsideThailand', outside),
    ...flag('placeUnconfirmed', unconfirmed),
    ...flag('provinceWithoutStation', !abroad && !provinceHasStation),
    ...flag('centreOfAnotherProvince', !abroad && !ownCentre && nearestCentre !== undefined),
    ...flag('noStation', !station),
    ...flag('noCentre', !nearestCentre),
    ...flag('noTeam', !abroad && !team),
  ]
  return {
    chosen,
    routing: {
      decidedAt: now,
      method: evidence.address || evidence.stations ? 'placeIndexAndRoster' : 'roster',
      reason: station ? 'nearestLinkedStation' : nearestCentre ? 'nearestCentre' : 'nobodyLinked',
      ...(evidence.address && { address: evidence.address }),
      ...(province && { province }),
      flags,
      candidates: [
        ...keep(stations, keptStations),
        ...keep(centres, keptCentres, ownCentre),
        ...keep(ownFirst(commands, inProvince), keptCommands),
      ],
    },
  }
}

interface Ranked {
  readonly from: Unit
  readonly metres: number
  readonly candidate: Candidate
}

const rank = (
  point: Point,
  roster: readonly Unit[],
  kind: UnitKind,
  hits: readonly StationHit[],
): readonly Ranked[] => {
  const units = roster.filter((unit) => unit.kind === kind)
  const seen = matchStations(hits, units)
  return units
    .map((unit) => {
      const better = seen.get(unit.code)
      const metres = Math.round(metresBetween(point, better ?? unit.point))
      return { from: unit, metres, candidate: candidateOf(unit, metres, better !== undefined) }
    })
    .sort((a, b) => a.metres - b.metres || (a.from.code < b.from.code ? -1 : 1))
}

const candidateOf = (unit: Unit, metres: number, seenByPlaceIndex: boolean): Candidate => ({
  unit: {
    code: unit.code,
    kind: unit.kind,
    nameTh: unit.nameTh,
    nameEn: unit.nameEn,
    ...(unit.phone && { phone: unit.phone }),
  },
  metres,
  ...(unit.lineGroupId && { groupId: unit.lineGroupId }),
  seenByPlaceIndex,
})

const hasGroup = ({ from }: Ranked): boolean => from.lineGroupId !== undefined

const isAbroad = ({ latitude, longitude }: Point, address: Address | undefined): boolean =>
  latitude < thailand.south ||
  latitude > thailand.north ||
  longitude < thailand.west ||
  longitude > thailand.east ||
  (address?.country !== undefined && address.country !== 'THA')

/**
 * A place index that knows a point names its country. If
 * it did not answer, only a long distance is suspicious.
 */
const isUnconfirmed = (stations: readonly Ranked[], address: Address | undefined): boolean => {
  const nearest = stations[0]
  if (!nearest || address?.country !== undefined || address?.province !== undefined) return false
  return nearest.metres > (address ? neighbourDistance : 2 * neighbourDistance)
}

const provinceOfNearest = (...lists: readonly (readonly Ranked[])[]): ProvinceCode | undefined =>
  lists.find((list) => list.length > 0)?.[0]?.from.province

/** One entry per LINE group: a group that stands for two units is notified once. */
const distinct = (list: readonly (Ranked | undefined)[]): readonly Ranked[] => {
  const groups = new Set<string>()
  return list.filter((ranked): ranked is Ranked => {
    const group = ranked?.from.lineGroupId
    if (group === undefined || groups.has(group)) return false
    groups.add(group)
    return true
  })
}

/** Commanders of the own province first, however far away they are. */
const ownFirst = (list: readonly Ranked[], isOwn: (ranked: Ranked) => boolean): readonly Ranked[] =>
  list.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))

/** Keeps the nearest units, and the nearest with a group, in order: why this unit, and who is next. */
const keep = (
  list: readonly Ranked[],
  { nearest, linked }: { nearest: number; linked: number },
  always?: Ranked,
): readonly Candidate[] => {
  const reachable = new Set(list.filter(hasGroup).slice(0, linked))
  return list
    .filter((ranked, index) => index < nearest || reachable.has(ranked) || ranked === always)
    .map(({ candidate }) => candidate)
}

const flag = (name: RoutingFlag, applies: boolean): RoutingFlag[] => (applies ? [name] : [])
