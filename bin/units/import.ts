import type { UnitColumn } from '../../lambdas/core/roster/columns.ts'
import { planImport, planWithoutBadRows } from '../../lambdas/core/roster/plan.ts'
import type { WritableRoster } from '../../lambdas/core/roster/ports.ts'
import type { RowFault } from '../../lambdas/core/roster/problem.ts'
import { describeUnitFault } from '../../lambdas/core/roster/problem-texts.ts'
import { type RosterFile, readRosterFile } from '../../lambdas/core/roster/roster-file.ts'
import { type CommandOutput, type ExitCode, runCommand, WrongUse } from '../import/command.ts'
import { type Importable, importSpreadsheet } from '../import/import.ts'
import { importOptions } from '../import/options.ts'
import { unitHelp, unitMessages } from './messages.ts'
import { NoTable } from './table.ts'

export interface CommandContext extends CommandOutput {
  /** Throws `NoTable` where there is none. */
  readonly rosterOf: (stage: string | undefined) => Promise<WritableRoster>
}

const units = (rosterOf: CommandContext['rosterOf']): Importable<UnitColumn, RowFault, RosterFile> => ({
  counted: (count, language) => unitMessages[language].counted(count),
  readFile: readRosterFile,
  describe: describeUnitFault,
  together: 10,
  async open({ stage, language, isOn }) {
    const roster = await rosterOf(stage)
    const current = await roster.all().catch((error: Error) => {
      throw new NoTable(error.message)
    })
    return (file) => {
      const plan = isOn('skip-bad') ? planWithoutBadRows(current, file) : planImport(current, file)
      const wanted = [...plan.added, ...plan.changed.map(({ unit }) => unit)]
      return {
        added: plan.added.map(({ code }) => code),
        changed: plan.changed.map(({ unit, fields }) => ({
          name: unit.code,
          fields: fields.map(unitMessages[language].field),
        })),
        unchanged: plan.unchanged,
        notInFile: plan.notInFile,
        notes:
          plan.groupsPassedOver.length > 0
            ? [unitMessages[language].groupsPassedOver(plan.groupsPassedOver)]
            : [],
        problems: plan.problems,
        writes: wanted.map((unit) => ({ many: 1, make: () => roster.put(unit) })),
      }
    }
  },
})

/** The command `npm run units:import`. */
export const runUnitsImport = (args: readonly string[], surroundings: CommandContext): Promise<ExitCode> =>
  runCommand(args, { own: importOptions, help: unitHelp }, surroundings, async (options) => {
    const [file, ...more] = options.positionals
    if (file === undefined || more.length > 0) throw new WrongUse(`FILE: ${options.positionals.length}`)
    return importSpreadsheet(file, options, units(surroundings.rosterOf), surroundings)
  })
