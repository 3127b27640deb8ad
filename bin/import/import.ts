import type { Language } from '../../lambdas/core/shared/language.ts'
import type { FileFault, RowProblem } from '../../lambdas/core/shared/spreadsheet/problem.ts'
import type { Sheet } from '../../lambdas/core/shared/spreadsheet/sheet.ts'
import { readSpreadsheet, UnreadableFile } from '../spreadsheet/spreadsheet.ts'
import { NoTable } from '../units/table.ts'
import type { CommandOutput, ExitCode } from './command.ts'
import { describeOutcome, type ImportOutcome } from './describe.ts'
import { messages } from './messages.ts'
import type { Options } from './options.ts'
import { saveAll } from './save.ts'

/** A file of one kind, read but not yet compared with what is stored. */
interface FileRead<Column extends string, Fault> {
  readonly rowCount: number
  readonly fileFaults: readonly FileFault<Column>[]
  readonly problems: readonly RowProblem<Fault>[]
}

/** What is imported, and how. */
export interface Importable<Column extends string, Fault, File extends FileRead<Column, Fault>> {
  /** So many of them, such as `3 หน่วย`. */
  readonly counted: (count: number, language: Language) => string
  readonly readFile: (sheet: Sheet) => File
  readonly describe: (fault: FileFault<Column> | Fault, language: Language) => string
  /** How many writes are under way at once. */
  readonly together: number
  /** Compares files with what is stored. Throws `NoTable` where the store does not answer. */
  readonly open: (options: Options) => Promise<(file: File) => ImportOutcome<Fault>>
}

/** Imports a CSV or XLSX file: all of it or, with `--skip-bad`, its good rows; nothing where one row is bad. */
const importRows = async <Column extends string, Fault, File extends FileRead<Column, Fault>>(
  path: string,
  options: Options,
  kind: Importable<Column, Fault, File>,
  { print, complain }: CommandOutput,
): Promise<ExitCode> => {
  const { language } = options
  const say = messages[language]
  const skipBad = options.isOn('skip-bad')
  const { sheet, format } = await readSpreadsheet(path)
  const file = kind.readFile(sheet)
  for (const fault of file.fileFaults) complain(kind.describe(fault, language))
  if (file.fileFaults.length > 0) return 1
  print(say.read(file.rowCount, format))

  /** Says which rows are bad and answers how many they are. */
  const report = (problems: readonly RowProblem<Fault>[]): number => {
    for (const { row, fault } of problems.toSorted((a, b) => a.row - b.row)) {
      complain(`${say.row(row)}: ${kind.describe(fault, language)}`)
    }
    const badRows = new Set(problems.map(({ row }) => row)).size
    if (badRows > 0 && !skipBad) complain(say.nothingSaved(badRows))
    return badRows
  }

  const compare = await kind.open(options).catch((error: unknown) => {
    const mendFileFirst = file.problems.length > 0 && !skipBad
    if (!(error instanceof NoTable && mendFileFirst)) throw error
  })
  if (compare === undefined) {
    report(file.problems)
    return 1
  }
  const outcome = compare(file)
  const badRows = report([...file.problems, ...outcome.problems])
  if (badRows > 0 && !skipBad) return 1

  if (options.isOn('dry-run')) print(say.dryRun)
  else {
    const of = kind.counted(outcome.added.length + outcome.changed.length, language)
    const { saved, error } = await saveAll(outcome.writes, kind.together, (soFar) =>
      print(say.soFar(soFar, of)),
    )
    if (error !== undefined) {
      complain(say.interrupted(saved, of, error instanceof Error ? error.message : String(error)))
      return 1
    }
  }
  if (badRows > 0) print(say.skipped(badRows))
  for (const line of describeOutcome(outcome, (count) => kind.counted(count, language), say)) print(line)
  return 0
}

/** The same; a file that cannot be read is wrong use. Throws `NoTable` where the store does not answer. */
export const importSpreadsheet: typeof importRows = async (path, options, kind, output) => {
  try {
    return await importRows(path, options, kind, output)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const detail = error.message === '' ? '' : ` (${error.message})`
    output.complain(`${path}: ${messages[options.language].unreadable[error.reason]}${detail}`)
    return 2
  }
}
