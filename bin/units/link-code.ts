import { type LinkCode, shownLinkCode } from '../../lambdas/core/groups/linking/link-code.ts'
import {
  confirmByOperator,
  issueLinkCode,
  unlinkByOperator,
} from '../../lambdas/core/groups/linking/operator-commands.ts'
import type { LinkingPorts, UnitLinks } from '../../lambdas/core/groups/linking/ports.ts'
import type { UnitLink } from '../../lambdas/core/groups/linking/unit-link.ts'
import type { Roster } from '../../lambdas/core/roster/ports.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import { type CommandOutput, type ExitCode, runCommand, WrongUse } from '../import/command.ts'
import { findUnit } from './find-unit.ts'
import { type LinkMessages, linkHelp, linkMessages } from './link-messages.ts'
import { NoTable } from './table.ts'

/** The stores of one stage. */
export interface LinkStores {
  readonly roster: Roster
  readonly links: UnitLinks
}

export interface CommandContext extends CommandOutput {
  /** Throws `NoTable` where there is none. */
  readonly open: (stage: string | undefined) => Promise<LinkStores>
  /** LINE as far as it can be reached; where it cannot, a push is not accepted. */
  readonly messengerOf: (stage: string | undefined) => Promise<LinkingPorts['messenger']>
  readonly now: () => number
  readonly newCode: () => LinkCode
}

/** One thing that is done with one unit. */
interface Task {
  readonly unit: Unit
  readonly stores: LinkStores
  readonly stage: string | undefined
  readonly say: LinkMessages
  readonly surroundings: CommandContext
}

const isWaiting = (link: UnitLink, now: number): boolean =>
  link.replacement !== undefined &&
  link.replacement.confirmedAt === undefined &&
  now < link.replacement.expiresAt

const hasOpenCode = ({ code }: UnitLink, now: number): boolean =>
  code !== undefined && !code.isSpent && code.offeredBy === undefined && now < code.expiresAt

const makeCode = async ({ unit, stores, say, surroundings }: Task): Promise<ExitCode> => {
  const { print, newCode, now } = surroundings
  const code = newCode()
  const issued = await issueLinkCode(unit.code, code, { links: stores.links, now })
  if (!issued) throw new Error(`Unit ${unit.code} is gone from the roster`)
  const { before, expiresAt } = issued
  print(say.code(unit, shownLinkCode(code)))
  print(say.goodUntil(expiresAt))
  print(say.whatToType(shownLinkCode(code)))
  if (hasOpenCode(before, now())) print(say.oldCodeVoid)
  if (isWaiting(before, now())) print(say.requestVoid)
  if (before.groupId !== undefined) print(say.willReplace)
  return 0
}

const portsOf = async ({ stores, stage, surroundings }: Task): Promise<LinkingPorts> => ({
  links: stores.links,
  messenger: await surroundings.messengerOf(stage),
  watch: { raise: () => undefined },
  now: surroundings.now,
})

const unlink = async (task: Task): Promise<ExitCode> => {
  const { unit, say, surroundings } = task
  const done = await unlinkByOperator(unit.code, await portsOf(task))
  if (!done) {
    surroundings.complain(say.hasNoGroup(unit))
    return 1
  }
  surroundings.print(say.unlinked(unit))
  if (!done.isGroupTold) surroundings.print(say.groupNotTold)
  return 0
}

const confirm = async (task: Task): Promise<ExitCode> => {
  const { unit, say, surroundings } = task
  const result = await confirmByOperator(unit.code, await portsOf(task))
  switch (result.kind) {
    case 'confirmed':
      surroundings.print(say.replaced(unit))
      if (!result.areGroupsTold) surroundings.print(say.groupNotTold)
      return 0
    case 'newGroupGone':
      surroundings.complain(say.newGroupGone(unit))
      return 1
    case 'newGroupTaken':
      surroundings.complain(say.newGroupTaken(unit, result.other))
      return 1
    case 'refused':
      surroundings.complain(result.why === 'expired' ? say.requestExpired(unit) : say.nothingAsked(unit))
      return 1
  }
}

const show = async ({ unit, stores, say, surroundings: { print, now } }: Task): Promise<ExitCode> => {
  const link = await stores.links.load(unit.code)
  if (!link) throw new Error(`Unit ${unit.code} is gone from the roster`)
  const { groupId, linkedAt, unlinkedAt, code, replacement } = link
  const state = groupId === undefined ? say.withoutGroup(unlinkedAt) : say.linkedSince(linkedAt)
  print(`${unit.nameTh} (${unit.code}): ${state}`)
  if (code && hasOpenCode(link, now())) print(say.openCode(code.expiresAt))
  if (replacement && isWaiting(link, now()))
    print(say.waiting(replacement.by, replacement.askedAt, replacement.expiresAt))
  return 0
}

const listUnlinked = async (
  { roster, links }: LinkStores,
  say: LinkMessages,
  { print }: CommandContext,
): Promise<ExitCode> => {
  const without = (await roster.all()).filter(({ lineGroupId }) => lineGroupId === undefined)
  const listed: { unit: Unit; lostAt: number | undefined }[] = []
  for (const unit of without) {
    // Only units that know codes can have lost a group by them.
    const lostAt = unit.linksByCode ? (await links.load(unit.code))?.unlinkedAt : undefined
    listed.push({ unit, lostAt })
  }
  print(say.unlinkedUnits(listed.length))
  for (const { unit, lostAt } of listed.toSorted((a, b) => (b.lostAt ?? 0) - (a.lostAt ?? 0)))
    print(`  ${unit.nameTh} (${unit.code}): ${say.withoutGroup(lostAt)}`)
  return 0
}

const tasks = { show, confirm, unlink } as const

/** The command `npm run units:link-code`. */
export const linkUnits = (args: readonly string[], surroundings: CommandContext): Promise<ExitCode> => {
  const own = {
    show: { type: 'boolean' },
    confirm: { type: 'boolean' },
    unlink: { type: 'boolean' },
    unlinked: { type: 'boolean' },
  } as const
  return runCommand(args, { own, help: linkHelp }, surroundings, async (options) => {
    const { positionals, stage } = options
    const say = linkMessages[options.language]
    const asked = Object.keys(own).filter((name) => options.isOn(name))
    if (asked.length > 1) throw new WrongUse(asked.map((name) => `--${name}`).join(' '))
    const [typed, ...more] = positionals
    if (options.isOn('unlinked')) {
      if (typed !== undefined) throw new WrongUse(`--unlinked: ${typed}`)
      return listUnlinked(await surroundings.open(stage), say, surroundings)
    }
    if (typed === undefined || more.length > 0) throw new WrongUse(`UNIT: ${positionals.length}`)
    const stores = await surroundings.open(stage)
    const units = await stores.roster.all().catch((error: Error) => {
      throw new NoTable(error.message)
    })
    const found = findUnit(typed, units)
    if ('nearest' in found) {
      surroundings.complain(say.unknownUnit(typed, found.nearest))
      return 2
    }
    const [name] = asked
    const task = name === undefined ? makeCode : tasks[name as keyof typeof tasks]
    return task({ unit: found.unit, stores, stage, say, surroundings })
  })
}
