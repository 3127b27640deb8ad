import type { AccountState, Post, Role } from './post.ts'
import type { ProvinceCode } from './province.ts'

/** Somebody with an account, as far as permissions depend on it. */
type Actor = Post & { readonly state: AccountState }

/** What can be done with the pages, and who may where their account reaches. */
const allowed = {
  /** Dashboards, which name nobody. */
  seeFigures: ['superadmin', 'provinceAdmin', 'commander', 'operator191'],
  /** Lists and the map; a team only what `seesOnlyCare` leaves it. */
  seeIncidents: ['superadmin', 'provinceAdmin', 'commander', 'operator191', 'team'],
  /** Numbers, words and files of those who reported. */
  seePersonal: ['superadmin', 'provinceAdmin', 'commander', 'operator191', 'team'],
  /** Acknowledge for a group, send on, note, forward, merge. */
  act: ['superadmin', 'operator191'],
  /** The steps of the care after the scene. */
  care: ['superadmin', 'team'],
  manageUnits: ['superadmin', 'provinceAdmin'],
  seeSettings: ['superadmin', 'provinceAdmin', 'commander'],
  /** The ladder, and which units get which category at once. */
  managePolicies: ['superadmin'],
  /** Which accounts, `mayManage` says. */
  manageAccounts: ['superadmin', 'provinceAdmin'],
  seeAudit: ['superadmin', 'provinceAdmin'],
  export: ['superadmin', 'provinceAdmin', 'commander', 'operator191'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Capability = keyof typeof allowed

export const capabilities = Object.keys(allowed) as readonly Capability[]

/** A province; where it is not known in which a report is; or the whole country. */
export type PermissionArea = ProvinceCode | 'unknown' | 'all'

/** How far an account reaches: its province, or the whole country. */
export const areaOf = ({ province }: Post): ProvinceCode | 'all' => province ?? 'all'

/**
 * The one decision on who may do what, where. Reports whose province nobody knows are for national accounts alone;
 * somebody invited has shown who they are by signing in at all.
 */
export const can = (account: Actor, capability: Capability, area: PermissionArea): boolean => {
  if (account.state === 'disabled') return false
  const roles: readonly Role[] = allowed[capability]
  const reach = areaOf(account)
  return roles.includes(account.role) && (reach === 'all' || reach === area)
}

/** A team sees of its province's incidents only those that were handed to it for care. */
export const seesOnlyCare = ({ role }: Actor): boolean => role === 'team'

/**
 * Whether somebody may invite to, change or disable an account of this post; for a change of the post, ask for the old
 * and the new one. Who runs a province does not make others like themselves, and cannot touch them.
 */
export const mayManage = (account: Actor, post: Post): boolean =>
  can(account, 'manageAccounts', areaOf(post)) &&
  (account.role === 'superadmin' || (post.role !== 'superadmin' && post.role !== 'provinceAdmin'))
