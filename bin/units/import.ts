import type { WritableRoster } from '../../lambdas/core/ports.ts'
import { planImport, planWithoutBadRows } from '../../lambdas/core/roster/plan.ts'
import type { RowProblem } from '../../lambdas/core/roster/problem.ts'
import { describeFault } from '../../lambdas/core/roster/problem-texts.ts'
import { readRosterFile } from '../../lambdas/core/roster/roster-file.ts'
import type { Unit } from '../../lambdas/core/unit.ts'
import { readSpreadsheet, UnreadableFile } from '../spreadsheet/spreadsheet.ts'
import { describePlan, describeProblems, messages } from './messages.ts'
import { type ImportOptions, readOptions } from './options.ts'
import { NoTable } from './table.ts'

/** What the command leaves to its shell: 0 done, 1 bad rows or an interrupted import, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

export interface Surroundings {
  /** Throws `NoTable` where there is none. */
  readonly rosterOf: (stage: string | undefined) => Promise<WritableRoster>
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

const together = 10

/** Writes units a few at a time and answers how many were saved before one failed. */
const save = async (
  roster: WritableRoster,
  units: readonly Unit[],
): Promise<{ saved: number; error?: unknown }> => {
  let saved = 0
  for (let start = 0; start < units.length; start += together) {
    const outcomes = await Promise.allSettled(
      units.slice(start, start + together).map((unit) => roster.put(unit)),
    )
    saved += outcomes.filter(({ status }) => status === 'fulfilled').length
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed !== undefined) return { saved, error: failed.reason }
  }
  return { saved }
}

/** The roster and what is in it. Throws `NoTable` where the store does not answer. */
const openRoster = async (rosterOf: Surroundings['rosterOf'], stage: string | undefined) => {
  const roster = await rosterOf(stage)
  const units = await roster.all().catch((error: Error) => {
    throw new NoTable(error.message)
  })
  return { roster, units }
}

const importFile = async (
  options: ImportOptions,
  { rosterOf, print, complain }: Surroundings,
): Promise<ExitCode> => {
  const { language } = options
  const say = messages[language]
  const { sheet, format } = await readSpreadsheet(options.file)
  const file = readRosterFile(sheet)
  for (const fault of file.fileFaults) complain(describeFault(fault, language))
  if (file.fileFaults.length > 0) return 1
  print(say.read(file.rowCount, format))

  /** Says which rows are bad and answers how many they are. */
  const report = (problems: readonly RowProblem[]): number => {
    const sorted = problems.toSorted((a, b) => a.row - b.row)
    for (const line of describeProblems(sorted, language)) complain(line)
    const badRows = new Set(problems.map(({ row }) => row)).size
    if (badRows > 0 && !options.skipBad) complain(say.nothingSaved(badRows))
    return badRows
  }

  const opened = await openRoster(rosterOf, options.stage).catch((error: unknown) => {
    const mendFileFirst = file.problems.length > 0 && !options.skipBad
    if (!(error instanceof NoTable && mendFileFirst)) throw error
  })
  if (opened === undefined) {
    report(file.problems)
    return 1
  }
  const { roster, units } = opened
  const plan = options.skipBad ? planWithoutBadRows(units, file) : planImport(units, file)
  const badRows = report([...file.problems, ...plan.problems])
  if (badRows > 0 && !options.skipBad) return 1

  if (options.dryRun) print(say.dryRun)
  else {
    const wanted = [...plan.added, ...plan.changed.map(({ unit }) => unit)]
    const { saved, error } = await save(roster, wanted)
    if (error !== undefined) {
      complain(say.interrupted(saved, wanted.length, error instanceof Error ? error.message : String(error)))
      return 1
    }
  }
  if (badRows > 0) print(say.skipped(badRows))
  for (const line of describePlan(plan, language)) print(line)
  return 0
}

/** The command `npm run units:import`. */
export const importUnits = async (args: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const read = readOptions(args)
  if (read.use === 'help') {
    surroundings.print(messages[read.language].help)
    return 0
  }
  if (read.use === 'wrong') {
    surroundings.complain(read.message)
    surroundings.complain(messages[read.language].help)
    return 2
  }
  const say = messages[read.options.language]
  try {
    return await importFile(read.options, surroundings)
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const detail = error.message === '' ? '' : ` (${error.message})`
      surroundings.complain(`${read.options.file}: ${say.unreadable[error.reason]}${detail}`)
    } else if (error instanceof NoTable) surroundings.complain(say.noTable(read.options.stage, error.message))
    else throw error
    return 2
  }
}
