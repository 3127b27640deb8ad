import { type Invitee, invite } from '../../lambdas/core/access/invite.ts'
import type { Accounts, SignInDirectory } from '../../lambdas/core/access/ports.ts'
import { type Post, postOf, type Role, roles } from '../../lambdas/core/shared/post.ts'
import { provinceByName } from '../../lambdas/core/shared/province.ts'
import { type CommandOutput, type ExitCode, runCommand, WrongUse } from '../import/command.ts'
import type { Options } from '../import/options.ts'
import { type InviteMessages, inviteHelp, inviteMessages } from './messages.ts'

/** The accounts of one stage, and the service at which people sign in there. */
export interface AccountStores {
  readonly accounts: Accounts
  readonly directory: SignInDirectory
}

export interface CommandContext extends CommandOutput {
  /** Throws `NoTable` where there is none. */
  readonly open: (stage: string | undefined) => Promise<AccountStores>
  readonly now: () => number
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

const readPost = (options: Options, say: InviteMessages): Post => {
  const role = options.text('role') ?? ''
  if (!isRole(role)) throw new WrongUse(say.noRole(role, roles))
  const typed = options.text('province')
  const province = typed === undefined ? undefined : provinceByName(typed)
  if (typed !== undefined && !province) throw new WrongUse(say.noProvince(typed))
  const post = postOf(role, province?.code)
  if (!post) throw new WrongUse(say.wrongPost(role))
  return post
}

const readGuest = (options: Options, say: InviteMessages): Invitee => {
  const email = options.text('email')?.trim() ?? ''
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongUse(say.noEmail(email))
  const name = options.text('name')?.trim() ?? ''
  if (name === '') throw new WrongUse(say.noName)
  return { email, name, post: readPost(options, say) }
}

const shown = ({ role, province }: Post): string => (province === undefined ? role : `${role} ${province}`)

/** The command `npm run accounts:invite`. */
export const runInvite = (args: readonly string[], surroundings: CommandContext): Promise<ExitCode> => {
  const own = {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    province: { type: 'string' },
  } as const
  return runCommand(args, { own, help: inviteHelp }, surroundings, async (options) => {
    const say = inviteMessages[options.language]
    const { positionals } = options
    if (positionals.length > 0) throw new WrongUse(positionals.join(' '))
    const guest = readGuest(options, say)
    const { print, complain, now, open } = surroundings
    const invited = await invite(guest, { ...(await open(options.stage)), now })
    const { email, state } = invited.account
    if (invited.kind === 'hasAnother') {
      complain(say.hasAnother(email, shown(invited.account)))
      return 1
    }
    if (state === 'disabled') {
      complain(say.isDisabled(email))
      return 1
    }
    print(say[invited.kind](email))
    return 0
  })
}
