import type { UnitDrills } from '../../groups/drill/drill.ts'
import type { UnitLink } from '../../groups/linking/unit-link.ts'
import type { Unit } from '../../shared/unit.ts'

/** All that is known of a unit: what the roster says, its link and its drills. */
export interface UnitRecord {
  readonly unit: Unit
  /** Counts the saves of what the roster says; links and drills have their own ways. */
  readonly version: number
  readonly link: UnitLink
  readonly drills: UnitDrills
}

/** The units, one item each. Every method throws where the store does not answer. */
export interface UnitRecords {
  all(): Promise<readonly UnitRecord[]>
  find(code: string): Promise<UnitRecord | undefined>
  /**
   * Saves what the roster says of a unit and leaves link and drills as they are; false where somebody has saved (or
   * created) it since it was read.
   * @param version undefined for a unit that is new
   */
  save(unit: Unit, version: number | undefined): Promise<boolean>
  /** The same for a row of a file, which may name the unit's first group. */
  saveImported(unit: Unit, version: number | undefined): Promise<boolean>
}

/** How many officers of each unit are registered on LINE, by the unit's code. Throws where the store does not answer. */
export interface RegisteredOfficers {
  byUnit(): Promise<ReadonlyMap<string, number>>
}
