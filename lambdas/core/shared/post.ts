import type { ProvinceCode } from './province.ts'

/** Who works with the pages, from the one who sets everything up to a team that continues the care. */
export const roles = ['superadmin', 'provinceAdmin', 'commander', 'operator191', 'team'] as const

export type Role = (typeof roles)[number]

/** The roles that belong to one province; a commander may, and sees the whole country where not. */
export const provincialRoles = ['provinceAdmin', 'operator191', 'team'] as const satisfies readonly Role[]

export type ProvincialRole = (typeof provincialRoles)[number]

/** Which role, and where: no other pair of both exists. */
export type Post =
  | { readonly role: 'superadmin'; readonly province?: never }
  | { readonly role: 'commander'; readonly province?: ProvinceCode }
  | { readonly role: ProvincialRole; readonly province: ProvinceCode }

/** The role with its province, or undefined where the two do not go together. */
export const postOf = (role: Role, province: ProvinceCode | undefined): Post | undefined => {
  switch (role) {
    case 'superadmin':
      return province === undefined ? { role } : undefined
    case 'commander':
      return province === undefined ? { role } : { role, province }
    case 'provinceAdmin':
    case 'operator191':
    case 'team':
      return province === undefined ? undefined : { role, province }
  }
}

/** `invited` until the first sign-in; whoever is `disabled` may nothing any more. */
export const accountStates = ['invited', 'active', 'disabled'] as const

export type AccountState = (typeof accountStates)[number]
