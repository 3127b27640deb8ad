import type { CommonFault, RowProblem } from '../shared/spreadsheet/problem.ts'
import type { OfficerColumn } from './columns.ts'
import type { OfficerRole } from './role.ts'

/** What can be wrong with one row of the officers' file and of no other. */
export type OfficerFault =
  | { readonly fault: 'badNumber'; readonly value: string }
  | { readonly fault: 'badPhone'; readonly value: string }
  | { readonly fault: 'duplicateNumber'; readonly value: string; readonly otherRow: number }
  | { readonly fault: 'unknownRole'; readonly value: string; readonly known: readonly OfficerRole[] }
  | { readonly fault: 'unknownUnit'; readonly value: string }
  | { readonly fault: 'ambiguousUnit'; readonly value: string; readonly codes: readonly string[] }
  /** The name of the province in which the unit is. */
  | { readonly fault: 'unitOfAnotherProvince'; readonly unit: string; readonly province: string }

export type OfficerProblem = RowProblem<CommonFault<OfficerColumn> | OfficerFault>
