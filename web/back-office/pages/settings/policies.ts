import { type Category, categories } from '../../../../lambdas/core/shared/category.ts'
import type { UnitKind } from '../../../../lambdas/core/shared/unit.ts'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'

export type PolicyGrid = SettingsBody['policies']

/** The kinds that can be chosen; the nearest station is told whatever is chosen. */
export const choosable = ['centre191', 'team', 'command'] as const satisfies readonly UnitKind[]
export type Choosable = (typeof choosable)[number]

export const isTold = (policies: PolicyGrid, category: Category, kind: UnitKind): boolean =>
  policies[category].includes(kind)

export const withPolicy = (
  policies: PolicyGrid,
  category: Category,
  kind: Choosable,
  isChosen: boolean,
): PolicyGrid => {
  const others = policies[category].filter((each) => each !== kind)
  return { ...policies, [category]: isChosen ? [...others, kind] : others }
}

export const isSamePolicies = (a: PolicyGrid, b: PolicyGrid): boolean =>
  categories.every((category) =>
    choosable.every((kind) => isTold(a, category, kind) === isTold(b, category, kind)),
  )
