import {
  type CountedOfficer,
  countOfficers,
  type OfficerCount,
  type OfficerCounts,
} from '../../lambdas/core/officers/count.ts'
import type { OfficerRoster } from '../../lambdas/core/officers/ports.ts'
import { buddhistDay, parseDay } from '../../lambdas/core/shared/buddhist-day.ts'
import type { Language } from '../../lambdas/core/shared/language.ts'
import { provinceByName, provinceOf } from '../../lambdas/core/shared/province.ts'
import { type CommandOutput, type ExitCode, runCommand, WrongUse } from '../import/command.ts'
import type { Options } from '../import/options.ts'
import { NoTable } from '../units/table.ts'
import { inColumns } from './columns-of-text.ts'
import { countHelp, countMessages } from './count-messages.ts'

export interface CommandContext extends CommandOutput {
  /** Throws `NoTable` where there is none. */
  readonly officersOf: (stage: string | undefined) => Promise<Pick<OfficerRoster, 'all'>>
}

/** What is to be counted. Throws `WrongUse` for a province or a day that does not exist. */
const readCounted = ({ text, language, positionals }: Options): CountedOfficer => {
  const say = countMessages[language]
  const dayOf = (option: 'from' | 'to'): string | undefined => {
    const given = text(option)
    const day = given === undefined ? undefined : parseDay(given)
    if (given !== undefined && day === undefined) throw new WrongUse(say.badDay(option, given))
    return day
  }
  if (positionals.length > 0) throw new WrongUse(positionals.join(' '))
  const name = text('province')
  const province = name === undefined ? undefined : provinceByName(name)
  if (name !== undefined && province === undefined) throw new WrongUse(say.badProvince(name))
  const [from, to] = [dayOf('from'), dayOf('to')]
  if (from !== undefined && to !== undefined && from > to) {
    throw new WrongUse(say.noDays(buddhistDay(from), buddhistDay(to)))
  }
  return {
    ...(province && { province: province.code }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

/** The figures as tables, each with its sum below. */
const describeCounts = (counts: OfficerCounts, isPeriod: boolean, language: Language): string[] => {
  const say = countMessages[language]
  const figures = ({ all, registered, onOtherDays, notYet }: OfficerCount): string[] =>
    (isPeriod ? [all, registered, onOtherDays, notYet] : [all, registered, notYet]).map(String)
  const heads = isPeriod
    ? [say.all, say.inPeriod, say.onOtherDays, say.notYet]
    : [say.all, say.registered, say.notYet]
  const table = (head: string, rows: readonly (readonly [string, OfficerCount])[]): string[] =>
    inColumns([
      [head, ...heads],
      ...rows.map(([name, count]) => [name, ...figures(count)]),
      [say.total, ...figures(counts.total)],
    ])
  const provinceName = (code: OfficerCounts['byProvince'][number][0]): string => {
    const { nameTh, nameEn } = provinceOf(code)
    return language === 'th' ? nameTh : nameEn
  }
  return [
    ...table(say.role, counts.byRole),
    '',
    ...table(
      say.province,
      counts.byProvince.map(([code, count]) => [provinceName(code), count]),
    ),
    '',
    ...inColumns([
      [say.day, isPeriod ? say.inPeriod : say.registered],
      ...counts.byDay.map(([day, registered]) => [buddhistDay(day), String(registered)]),
      [say.total, String(counts.total.registered)],
    ]),
  ]
}

/** The command `npm run officers:count`. */
export const printOfficerCounts = (
  args: readonly string[],
  surroundings: CommandContext,
): Promise<ExitCode> => {
  const own = { province: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const
  return runCommand(args, { own, help: countHelp }, surroundings, async (options) => {
    const counted = readCounted(options)
    const roster = await surroundings.officersOf(options.stage)
    const officers = await roster.all().catch((error: Error) => {
      throw new NoTable(error.message)
    })
    const counts = countOfficers(officers, counted)
    const isPeriod = counted.from !== undefined || counted.to !== undefined
    const lines =
      counts.total.all === 0
        ? [countMessages[options.language].nobody]
        : describeCounts(counts, isPeriod, options.language)
    for (const line of lines) surroundings.print(line)
    return 0
  })
}
