import type { RowProblem } from '../../lambdas/core/shared/spreadsheet/problem.ts'
import type { ImportMessages } from './messages.ts'
import type { Write } from './save.ts'

/** How many added ones are named: a first import adds them all. */
const namedAdded = 20

/** How many changed ones are named, a line each: a new column changes them all. */
const namedChanged = 100

/** What was, or in a trial would be, done. */
export const describeOutcome = (
  { added, changed, unchanged, notInFile, notes }: Omit<ImportOutcome<unknown>, 'problems' | 'writes'>,
  counted: (count: number) => string,
  say: ImportMessages,
): string[] => {
  const moreAdded = added.length - namedAdded
  const moreChanged = changed.length - namedChanged
  const names = [...added.slice(0, namedAdded), ...(moreAdded > 0 ? [say.more(moreAdded)] : [])].join(', ')
  return [
    `${say.added(counted(added.length))}${names === '' ? '' : `: ${names}`}`,
    say.changed(counted(changed.length)),
    ...changed.slice(0, namedChanged).map(({ name, fields }) => `  ${name}: ${fields.join(', ')}`),
    ...(moreChanged > 0 ? [`  ${say.more(moreChanged)}`] : []),
    say.unchanged(counted(unchanged)),
    say.notInFile(counted(notInFile)),
    ...notes,
  ]
}

/** What the rows of a file come to once the store is known. */
export interface ImportOutcome<Fault> {
  readonly added: readonly string[]
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[]
  readonly unchanged: number
  readonly notInFile: number
  /** What else the operator should know, a line each in their language. */
  readonly notes: readonly string[]
  readonly problems: readonly RowProblem<Fault>[]
  readonly writes: readonly Write[]
}
