import type { Column } from './columns.ts'

/** What can be wrong with a whole file. */
export type FileFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'noHeader' }
  | { readonly fault: 'missingColumn'; readonly column: Column }
  | { readonly fault: 'unknownColumn'; readonly header: string; readonly letter: string }
  | { readonly fault: 'duplicateColumn'; readonly column: Column; readonly letter: string }

/** What can be wrong with one row. */
export type RowFault =
  | { readonly fault: 'missing'; readonly column: Column }
  | { readonly fault: 'unreadableCell'; readonly column: Column; readonly value: string }
  | { readonly fault: 'tooLong'; readonly column: Column; readonly limit: number }
  | { readonly fault: 'badCode'; readonly value: string }
  | { readonly fault: 'unknownKind'; readonly value: string }
  | { readonly fault: 'unknownProvince'; readonly value: string }
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
  | { readonly fault: 'cellsBeyondHeader'; readonly letter: string }

export interface RowProblem {
  /** As the spreadsheet shows it: the first row is 1. */
  readonly row: number
  readonly fault: RowFault
}
