import { mayManage } from '../../../../lambdas/core/shared/permissions.ts'
import { postOf, provincialRoles, type Role, roles } from '../../../../lambdas/core/shared/post.ts'
import type { ProvinceCode } from '../../../../lambdas/core/shared/province.ts'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import type { Me } from '../../../../lambdas/functions/back-office/session/contract.ts'

/** Somebody who is invited or changed, as they stand in the form. */
export interface TypedAccount {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Undefined: none was chosen, or the whole country. */
  readonly province: ProvinceCode | undefined
}

export type AccountField = keyof TypedAccount
export type AccountProblem = 'missing' | 'tooLong' | 'noAddress'
export type AccountProblems = Readonly<Partial<Record<AccountField, AccountProblem>>>

/** Whether a role belongs to one province, may, or never does. */
export const provinceFor = (role: Role): 'needed' | 'possible' | 'none' => {
  if (provincialRoles.some((provincial) => provincial === role)) return 'needed'
  return role === 'commander' ? 'possible' : 'none'
}

/** The roles that I may give somebody, where my account reaches. */
export const rolesToGive = (me: Me): readonly Role[] => {
  const mine = postOf(me.role, me.province)
  if (!mine) return []
  const { id, name, email } = me
  const account = {
    id,
    name,
    email,
    state: 'active',
    createdAt: 0,
    changedAt: 0,
    version: 0,
    ...mine,
  } as const
  return roles.filter((role) => {
    const post = postOf(role, provinceFor(role) === 'none' ? undefined : (me.province ?? '10'))
    return post !== undefined && mayManage(account, post)
  })
}

/** What is wrong with the form; the address is looked at only where somebody is invited. */
export const accountProblems = (typed: TypedAccount, isInvited: boolean): AccountProblems => {
  const name = typed.name.trim()
  const email = typed.email.trim()
  const found = {
    name: name === '' ? 'missing' : name.length > 120 ? 'tooLong' : undefined,
    email:
      !isInvited || /^[^\s@]+@[^\s@]+[.][^\s@.]+$/.test(email)
        ? undefined
        : email === ''
          ? 'missing'
          : 'noAddress',
    province: provinceFor(typed.role) === 'needed' && typed.province === undefined ? 'missing' : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined))
}

/** The role with the province that goes with it, as it is sent. */
export const sentPost = ({
  role,
  province,
}: Pick<TypedAccount, 'role'> & Partial<Pick<TypedAccount, 'province'>>) =>
  provinceFor(role) === 'none' || province === undefined ? { role } : { role, province }

/** Those whose name or address says it, the newest first. */
export const searchAccounts = (accounts: readonly AccountBody[], wanted: string): readonly AccountBody[] => {
  const part = wanted.trim().toLocaleLowerCase()
  return accounts
    .filter(({ name, email }) => [name, email].some((texts) => texts.toLocaleLowerCase().includes(part)))
    .toSorted((a, b) => b.createdAt - a.createdAt)
}
