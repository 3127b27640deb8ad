/** What can be wrong with a whole file. */
export type FileFault<Column extends string> =
  | { readonly fault: 'empty' }
  | { readonly fault: 'noHeader' }
  | { readonly fault: 'missingColumn'; readonly column: Column }
  | { readonly fault: 'unknownColumn'; readonly header: string; readonly letter: string }
  | { readonly fault: 'duplicateColumn'; readonly column: Column; readonly letter: string }

/** What can be wrong with a row of any file that we import. */
export type CommonFault<Column extends string> =
  | { readonly fault: 'missing'; readonly column: Column }
  | { readonly fault: 'unreadableCell'; readonly column: Column; readonly value: string }
  | { readonly fault: 'tooLong'; readonly column: Column; readonly limit: number }
  | { readonly fault: 'unknownProvince'; readonly value: string }
  | { readonly fault: 'cellsBeyondHeader'; readonly letter: string }

export interface RowProblem<Fault> {
  /** As the spreadsheet shows it: the first row is 1. */
  readonly row: number
  readonly fault: Fault
}
