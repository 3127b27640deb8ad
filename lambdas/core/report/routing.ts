import type { ProvinceCode } from '../shared/province.ts'
import type { UnitKind } from '../shared/unit.ts'

/** What a place index knows of a point; every part may be missing. */
export interface Address {
  /** One line, in Thai if the index has it. */
  readonly label?: string
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  readonly province?: ProvinceCode
  readonly district?: string
}

/** A unit as it was when it was chosen: enough to notify it and to name it to the reporter. */
export interface UnitSnapshot {
  readonly code: string
  readonly kind: UnitKind
  readonly nameTh: string
  readonly nameEn: string
  readonly phone?: string
}

export interface Candidate {
  readonly unit: UnitSnapshot
  /** Straight-line distance from the incident (metres). */
  readonly metres: number
  /** Its LINE group; absent if none is linked. */
  readonly groupId?: string
  /** Whether the distance was measured to the position that the place index gives for the station. */
  readonly seenByPlaceIndex: boolean
}

/** A candidate that can be notified. */
export type LinkedCandidate = Candidate & { readonly groupId: string }

export const isLinked = (candidate: Candidate): candidate is LinkedCandidate =>
  candidate.groupId !== undefined

export type RoutingFlag =
  | 'outsideThailand'
  /** Far from every station, and nothing confirms that the place is in Thailand. */
  | 'placeUnconfirmed'
  | 'provinceWithoutStation'
  | 'centreOfAnotherProvince'
  | 'noStation'
  | 'noCentre'
  | 'noTeam'

export interface Routing {
  readonly decidedAt: number
  readonly method: 'placeIndexAndRoster' | 'roster'
  readonly reason: 'nearestLinkedStation' | 'nearestCentre' | 'nobodyLinked'
  readonly address?: Address
  readonly province?: ProvinceCode
  readonly flags: readonly RoutingFlag[]
  /**
   * The nearest stations and centres, each kind nearest
   * first, and commanders: why this unit, and who is next.
   */
  readonly candidates: readonly Candidate[]
}
