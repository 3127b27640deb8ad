import type { GroupSizes } from '../../lambdas/core/delivery/quota/ports.ts'
import { costOfPushes } from '../../lambdas/core/delivery/quota/report-cost.ts'
import type { Drill, UnitDrills } from '../../lambdas/core/groups/drill/drill.ts'
import type { Drills, SendDrillPorts } from '../../lambdas/core/groups/drill/ports.ts'
import { type DrillResult, sendDrill } from '../../lambdas/core/groups/drill/send-drill.ts'
import type { Roster } from '../../lambdas/core/roster/ports.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { type CommandOutput, type ExitCode, runCommand } from '../import/command.ts'
import type { Options } from '../import/options.ts'
import { NoLine } from '../line/open-line.ts'
import { chooseUnits } from './choose-units.ts'
import { type DrillMessages, drillCommandMessages, drillHelp } from './drill-messages.ts'
import { linkMessages } from './link-messages.ts'
import { NoTable } from './table.ts'

/** The stores of one stage. */
export interface DrillStores {
  readonly roster: Roster
  readonly drills: Drills
  /** As the watch over LINE's quota has found them. */
  readonly groupSizes: Pick<GroupSizes, 'all'>
}

export interface CommandContext extends CommandOutput, Pick<SendDrillPorts, 'now' | 'newId'> {
  /** Throws `NoTable` where there is none. */
  readonly open: (stage: string | undefined) => Promise<DrillStores>
  /** Throws `NoLine` where there is none. */
  readonly messengerOf: (stage: string | undefined) => Promise<SendDrillPorts['messenger']>
}

type Linked = Unit & { readonly lineGroupId: string }
const hasGroup = (unit: Unit): unit is Linked => unit.lineGroupId !== undefined

const describeSent = (unit: Unit, sent: DrillResult, say: DrillMessages): string => {
  switch (sent.kind) {
    case 'sent':
      return say.sent(unit)
    case 'rests':
      return say.rests(unit, sent.sentAt)
    case 'busy':
      return say.busy(unit)
    case 'refused':
      return say.refused(unit, sent.reason)
    case 'retryLater':
      return say.retryLater(unit)
  }
}

/** Sends to one unit after another, and stops where LINE sends nothing more this month. */
const send = async (
  units: readonly Linked[],
  ports: SendDrillPorts,
  again: boolean,
  say: DrillMessages,
  { print, complain }: CommandOutput,
): Promise<ExitCode> => {
  let sent = 0
  let failed = 0
  for (const unit of units) {
    const { code, nameTh, lineGroupId } = unit
    const outcome = await sendDrill({ code, nameTh, groupId: lineGroupId }, ports, { again })
    const isFailure = outcome.kind === 'refused' || outcome.kind === 'retryLater'
    if (outcome.kind === 'sent') sent += 1
    if (isFailure) failed += 1
    const tell = isFailure ? complain : print
    tell(describeSent(unit, outcome, say))
    if (outcome.kind === 'refused' && outcome.reason === 'monthlyLimit') {
      complain(say.monthlyLimit)
      break
    }
  }
  print(say.count(sent, units.length))
  return failed > 0 ? 1 : 0
}

const describeDrill = ({ startedAt, sentAt, answer }: Drill, say: DrillMessages): string => {
  if (answer) return say.answered(answer.at, startedAt, answer.by)
  return sentAt === undefined ? say.notSent(startedAt) : say.unanswered(sentAt)
}

const showResults = (
  units: readonly Unit[],
  all: readonly UnitDrills[],
  say: DrillMessages,
  { print }: CommandOutput,
): ExitCode => {
  const drillsOf = new Map(all.map((one) => [one.unit, one]))
  for (const unit of units) {
    const { last, lastAnswered } = drillsOf.get(unit.code) ?? {}
    const result = last ? describeDrill(last, say) : say.never
    print(`${unit.nameTh} (${unit.code}): ${result}`)
    if (lastAnswered && lastAnswered.id !== last?.id)
      print(`  ${say.before(describeDrill(lastAnswered, say))}`)
  }
  const answered = units.filter(({ code }) => drillsOf.get(code)?.last?.answer).length
  print(say.answeredOf(answered, units.length))
  return 0
}

const run = async (options: Options, surroundings: CommandContext): Promise<ExitCode> => {
  const { language, stage } = options
  const { print, complain } = surroundings
  const say = drillCommandMessages[language]
  const stores = await surroundings.open(stage)
  const roster = await stores.roster.all().catch((error: Error) => {
    throw new NoTable(error.message)
  })
  const chosen = chooseUnits(options, roster)
  if (chosen.kind === 'unknownUnit') {
    complain(linkMessages[language].unknownUnit(chosen.typed, chosen.nearest))
    return 2
  }
  if (chosen.kind === 'unknownProvince') {
    complain(say.unknownProvince(chosen.typed))
    return 2
  }
  const { units, isWide } = chosen
  if (options.isOn('results')) return showResults(units, await stores.drills.all(), say, surroundings)
  const linked = units.filter(hasGroup)
  if (!isWide) for (const unit of units) if (!hasGroup(unit)) complain(say.noGroup(unit))
  if (isWide && !options.isOn('yes')) {
    const groups = linked.map(({ lineGroupId }) => lineGroupId)
    const cost = costOfPushes(groups, await stores.groupSizes.all())
    print(say.toBeDrilled(groups.length, units.length - groups.length, cost))
    return 2
  }
  try {
    const messenger = await surroundings.messengerOf(stage)
    const { now, newId } = surroundings
    const ports = { drills: stores.drills, messenger, now, newId }
    const code = await send(linked, ports, options.isOn('again'), say, surroundings)
    return isWide || linked.length === units.length ? code : 1
  } catch (error) {
    if (!(error instanceof NoLine)) throw error
    complain(say.noLine(error.message))
    return 2
  }
}

/** The command `npm run units:drill`. */
export const drillUnits = (args: readonly string[], surroundings: CommandContext): Promise<ExitCode> => {
  const own = {
    province: { type: 'string' },
    all: { type: 'boolean' },
    yes: { type: 'boolean' },
    again: { type: 'boolean' },
    results: { type: 'boolean' },
  } as const
  return runCommand(args, { own, help: drillHelp }, surroundings, (options) => run(options, surroundings))
}
