import type { CommonFault, RowProblem as ProblemOf } from '../shared/spreadsheet/problem.ts'
import type { UnitColumn } from './columns.ts'

/** What can be wrong with one row of the units' file and of no other. */
export type UnitFault =
  | { readonly fault: 'badCode'; readonly value: string }
  | { readonly fault: 'unknownKind'; readonly value: string }
  | { readonly fault: 'notANumber'; readonly column: 'latitude' | 'longitude'; readonly value: string }
  | { readonly fault: 'notOnEarth'; readonly latitude: number; readonly longitude: number }
  | { readonly fault: 'swapped'; readonly latitude: number; readonly longitude: number }
  | { readonly fault: 'outsideThailand'; readonly latitude: number; readonly longitude: number }
  | { readonly fault: 'farFromProvince'; readonly kilometres: number; readonly province: string }
  | { readonly fault: 'unknownCoordinateSource'; readonly value: string }
  | { readonly fault: 'badPhone'; readonly value: string }
  | { readonly fault: 'badGroup'; readonly value: string }
  | { readonly fault: 'duplicateCode'; readonly value: string; readonly otherRow: number }
  | { readonly fault: 'duplicateGroup'; readonly otherRow: number }
  | { readonly fault: 'groupTaken'; readonly unit: string }
  /** Whoever imports runs one province, and this row, or the unit as it is, is of another. */
  | { readonly fault: 'otherProvince'; readonly unit: string }

export type RowFault = CommonFault<UnitColumn> | UnitFault
export type UnitRowProblem = ProblemOf<RowFault>
