import { type Account, accountIdOf } from '../../../core/access/account.ts'
import {
  accountChangeProblem,
  changeAccount as change,
  isSamePost,
} from '../../../core/access/change-account.ts'
import { invite } from '../../../core/access/invite.ts'
import type { Accounts, SignInDirectory } from '../../../core/access/ports.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import { areaOf, mayManage } from '../../../core/shared/permissions.ts'
import { postOf } from '../../../core/shared/post.ts'
import { type AuditSubject, createRoutes, writeAudit } from '../http/new-routes.ts'
import { respondWithProblem } from '../http/problem.ts'
import { changeAccountRoute, inviteAccountRoute, listAccountsRoute } from './contract.ts'

export interface AccountsPorts {
  readonly accounts: Accounts
  readonly directory: SignInDirectory
  readonly now: Clock
}

export const accountsRoutes = (ports: AccountsPorts) => {
  const { accounts } = ports
  return createRoutes()
    .openapi(listAccountsRoute, async (c) => {
      const by = c.var.account
      const reach = areaOf(by)
      const all = await accounts.all()
      const seen = all.filter((account) => reach === 'all' || account.province === reach)
      return c.json({ accounts: seen.map((account) => shown(account, by)) }, 200)
    })
    .openapi(inviteAccountRoute, async (c) => {
      const by = c.var.account
      const { name, email, role, province } = c.req.valid('json')
      const post = postOf(role, province)
      if (!post) return respondWithProblem(c, 'badInput', 'province')
      if (!mayManage(by, post)) return respondWithProblem(c, 'notAllowed', 'role')
      const known = await accounts.find(accountIdOf(email))
      if (known && (known.state === 'disabled' || !isSamePost(known, post)))
        return respondWithProblem(c, 'alreadyDone', 'email')
      await writeAudit(c, 'accountInvited', deedAbout({ id: accountIdOf(email), name, ...post }, role))
      const invited = await invite({ name, email, post }, { ...ports, now: c.var.now }, by)
      if (invited.kind === 'hasAnother') return respondWithProblem(c, 'alreadyDone', 'email')
      return c.json(shown(invited.account, by), 200)
    })
    .openapi(changeAccountRoute, async (c) => {
      const by = c.var.account
      const { version, name, role, province, isDisabled } = c.req.valid('json')
      const post = postOf(role, province)
      if (!post) return respondWithProblem(c, 'badInput', 'province')
      const account = await accounts.find(c.req.valid('param').id)
      if (!account) return respondWithProblem(c, 'notFound')
      const wanted = { name, post, isDisabled }
      const why = accountChangeProblem(account, wanted, by)
      if (why) return respondWithProblem(c, why === 'own' ? 'notNow' : 'notAllowed')
      if (account.version !== version) return respondWithProblem(c, 'changedMeanwhile')
      await writeAudit(c, 'accountChanged', deedAbout(account, changeInWords(account, wanted)))
      const saved = await change(account, wanted, by, ports)
      return saved ? c.json(shown(saved, by), 200) : respondWithProblem(c, 'changedMeanwhile')
    })
}

const shown = (account: Account, by: Account) => {
  const { id, name, email, role, province, state, createdAt, lastSeenAt, version } = account
  return {
    id,
    name,
    email,
    role,
    ...(province && { province }),
    state,
    createdAt,
    ...(lastSeenAt !== undefined && { lastSeenAt }),
    isChangeable: mayManage(by, account),
    version,
  }
}

const deedAbout = (
  { id, name, province }: Pick<Account, 'id' | 'name' | 'province'>,
  detail: string,
): AuditSubject => ({ subject: name, subjectId: id, ...(province && { province }), detail })

/** From what to what: `team 50 → operator191 50, disabled`. */
const changeInWords = (before: Account, wanted: Parameters<typeof change>[1]): string => {
  const post = ({ role, province }: Pick<Account, 'role' | 'province'>): string =>
    [role, province].filter(Boolean).join(' ')
  const state = (isDisabled: boolean): string => (isDisabled ? 'disabled' : 'enabled')
  return [
    ...(isSamePost(before, wanted.post) ? [] : [`${post(before)} → ${post(wanted.post)}`]),
    ...((before.state === 'disabled') === wanted.isDisabled ? [] : [state(wanted.isDisabled)]),
    ...(before.name === wanted.name ? [] : ['name']),
  ].join(', ')
}
