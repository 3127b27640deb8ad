import type { WritableRoster } from '../../lambdas/core/ports.ts'
import type { Column } from '../../lambdas/core/roster/columns.ts'
import { planImport, planWithoutBadRows } from '../../lambdas/core/roster/plan.ts'
import type { RowFault } from '../../lambdas/core/roster/problem.ts'
import { describeFault } from '../../lambdas/core/roster/problem-texts.ts'
import { type RosterFile, readRosterFile } from '../../lambdas/core/roster/roster-file.ts'
import { type ExitCode, type Importable, importFile, type Output } from '../import/import.ts'
import { readOptions } from '../import/options.ts'
import { unitMessages } from './messages.ts'
import { NoTable } from './table.ts'

export interface Surroundings extends Output {
  /** Throws `NoTable` where there is none. */
  readonly rosterOf: (stage: string | undefined) => Promise<WritableRoster>
}

const units = (rosterOf: Surroundings['rosterOf']): Importable<Column, RowFault, RosterFile> => ({
  counted: (count, language) => unitMessages[language].counted(count),
  readFile: readRosterFile,
  describe: describeFault,
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
        notes: [],
        problems: plan.problems,
        writes: wanted.map((unit) => () => roster.put(unit)),
      }
    }
  },
})

/** The command `npm run units:import`. */
export const importUnits = async (args: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const read = readOptions(args, { 'skip-bad': { type: 'boolean' }, 'dry-run': { type: 'boolean' } })
  if (read.use === 'help') {
    surroundings.print(unitMessages[read.language].help)
    return 0
  }
  const [file, ...more] = read.use === 'run' ? read.options.positionals : []
  if (read.use === 'wrong' || file === undefined || more.length > 0) {
    surroundings.complain(read.use === 'wrong' ? read.message : `FILE: ${more.length + (file ? 1 : 0)}`)
    surroundings.complain(unitMessages[read.use === 'wrong' ? read.language : read.options.language].help)
    return 2
  }
  return importFile(file, read.options, units(surroundings.rosterOf), surroundings)
}
