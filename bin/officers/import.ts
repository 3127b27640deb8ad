import type { OfficerColumn } from '../../lambdas/core/officers/columns.ts'
import { type OfficerFile, readOfficerFile } from '../../lambdas/core/officers/officer-file.ts'
import { type OfficerPlan, planOfficers } from '../../lambdas/core/officers/plan.ts'
import { inWriteBatches, type OfficerRoster } from '../../lambdas/core/officers/ports.ts'
import type { OfficerProblem } from '../../lambdas/core/officers/problem.ts'
import { describeOfficerFault } from '../../lambdas/core/officers/problem-texts.ts'
import { allRoles, type OfficerRole, parseRole } from '../../lambdas/core/officers/role.ts'
import type { Roster } from '../../lambdas/core/roster/ports.ts'
import { type CommandOutput, type ExitCode, runCommand, WrongUse } from '../import/command.ts'
import { type Importable, importSpreadsheet } from '../import/import.ts'
import { messages } from '../import/messages.ts'
import { importOptions, type Options } from '../import/options.ts'
import { NoTable } from '../units/table.ts'
import { importHelp, officerMessages } from './messages.ts'

export interface Rosters {
  readonly officers: OfficerRoster
  readonly units: Roster
}

export interface CommandContext extends CommandOutput {
  /** Throws `NoTable` where there is none. */
  readonly rostersOf: (stage: string | undefined) => Promise<Rosters>
}

/** What the operator should know besides the figures. */
const notesOn = ({ changed, notInFile }: OfficerPlan, { language }: Options): string[] => {
  const say = officerMessages[language]
  const newPhones = changed.filter(({ officer, fields }) => officer.registered && fields.includes('phone'))
  const registered = notInFile.filter((officer) => officer.registered)
  return [
    ...(newPhones.length > 0 ? [say.newPhones(newPhones.length)] : []),
    ...(registered.length > 0 ? [say.registeredNotInFile(registered.length)] : []),
  ]
}

const officers = (
  rostersOf: CommandContext['rostersOf'],
  newRoles: readonly OfficerRole[],
): Importable<OfficerColumn, OfficerProblem['fault'], OfficerFile> => ({
  counted: (count, language) => officerMessages[language].counted(count),
  readFile: readOfficerFile,
  describe: describeOfficerFault,
  together: 4,
  async open(options) {
    const { officers: roster, units } = await rostersOf(options.stage)
    const [current, knownUnits, added] = await Promise.all([
      roster.all(),
      units.all(),
      roster.addedRoles(),
    ]).catch((error: Error) => {
      throw new NoTable(error.message)
    })
    const roles = allRoles([...added, ...newRoles])
    return (file) => {
      const plan = planOfficers({ officers: current, units: knownUnits, roles }, file)
      const wanted = [...plan.added, ...plan.changed.map(({ officer }) => officer)]
      return {
        added: plan.added.map(({ number }) => number),
        changed: plan.changed.map(({ officer, fields }) => ({
          name: officer.number,
          fields: fields.map(officerMessages[options.language].field),
        })),
        unchanged: plan.unchanged,
        notInFile: plan.notInFile.length,
        notes: notesOn(plan, options),
        problems: plan.problems,
        writes: inWriteBatches(wanted).map((some) => ({ many: some.length, make: () => roster.put(some) })),
      }
    }
  },
})

/** What is to be done besides importing a file. Throws `WrongUse` for what can be no role. */
const readUpkeep = ({ texts, language }: Options) => ({
  released: texts('release'),
  roles: texts('add-role').map((text) => {
    const role = parseRole(text)
    if (role === undefined) throw new WrongUse(officerMessages[language].badRole(text))
    return role
  }),
})

/**
 * Ends registrations and adds roles, each once; a role may stand before anybody has it.
 * Answers whether there was a registration behind every number.
 */
const keepUp = async (
  { released, roles }: ReturnType<typeof readUpkeep>,
  { language, stage, isOn }: Options,
  { rostersOf, print, complain }: CommandContext,
): Promise<boolean> => {
  const say = officerMessages[language]
  const { officers: roster } = await rostersOf(stage)
  const added = await roster.addedRoles().catch((error: Error) => {
    throw new NoTable(error.message)
  })
  const known = allRoles(added)
  for (const role of new Set(roles)) {
    const isNew = allRoles([...known, role]).length > known.length
    if (isNew && !isOn('dry-run')) await roster.addRole(role)
    print(isNew ? say.roleAdded(role) : say.roleKnown(role))
  }
  if (isOn('dry-run')) return true
  let isEach = true
  for (const number of released) {
    const isReleased = await roster.release(number)
    if (isReleased) print(say.released(number))
    else complain(say.notRegistered(number))
    isEach &&= isReleased
  }
  return isEach
}

/** The command `npm run officers:import`. */
export const importOfficers = (args: readonly string[], surroundings: CommandContext): Promise<ExitCode> => {
  const own = {
    ...importOptions,
    'add-role': { type: 'string', multiple: true },
    release: { type: 'string', multiple: true },
  } as const
  return runCommand(args, { own, help: importHelp }, surroundings, async (options) => {
    const upkeep = readUpkeep(options)
    const hasUpkeep = upkeep.roles.length + upkeep.released.length > 0
    const [file, ...more] = options.positionals
    if (more.length > 0 || (file === undefined && !hasUpkeep)) {
      throw new WrongUse(`FILE: ${options.positionals.length}`)
    }
    const isKeptUp = !hasUpkeep || (await keepUp(upkeep, options, surroundings))
    if (file !== undefined) {
      const imported = await importSpreadsheet(
        file,
        options,
        officers(surroundings.rostersOf, upkeep.roles),
        surroundings,
      )
      return imported === 0 && !isKeptUp ? 1 : imported
    }
    if (options.isOn('dry-run')) surroundings.print(messages[options.language].dryRun)
    return isKeptUp ? 0 : 1
  })
}
