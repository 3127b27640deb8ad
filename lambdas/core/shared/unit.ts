import type { Point } from './place.ts'
import type { ProvinceCode } from './province.ts'

/** Who can receive a report. `command` is the province's commanders' group. */
export const unitKinds = ['station', 'centre191', 'team', 'command'] as const
export type UnitKind = (typeof unitKinds)[number]

/**
 * Where a unit's coordinates come from. `survey` and `operator` are the building itself;
 * `districtSeat` and `provinceSeat` are stand-ins that may be kilometres away from it.
 */
export const coordinateSources = ['survey', 'operator', 'districtSeat', 'provinceSeat'] as const
export type CoordinateSource = (typeof coordinateSources)[number]

/** One row of the roster: a unit of the police or of the multidisciplinary team. */
export interface Unit {
  /** The operator's own code, unique in the roster, such as `ST-1001`. */
  readonly code: string
  readonly kind: UnitKind
  readonly nameTh: string
  readonly nameEn: string
  readonly province: ProvinceCode
  /** The district (อำเภอ or เขต) in Thai, without that word; absent for units of a whole province. */
  readonly district?: string
  readonly point: Point
  readonly coordinateSource: CoordinateSource
  /** The duty phone as one dials it in Thailand: digits only, such as `021234567` or `191`. */
  readonly phone?: string
  /** The LINE group that receives its reports; absent until one is linked. */
  readonly lineGroupId?: string
  /** It links and unlinks its group with codes now; what a roster file says of its group no longer counts. */
  readonly linksByCode?: true
}
