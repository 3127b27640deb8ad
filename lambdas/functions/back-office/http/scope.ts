import type { Account } from '../../../core/access/account.ts'
import { areaOf, type Capability, can } from '../../../core/shared/permissions.ts'
import type { CountedProvince } from '../../../core/shared/province.ts'

/** The province that a question is about; without one it is the whole country. */
export interface ProvinceScope {
  readonly province?: CountedProvince
}

/** An account with a province asks about that one unless it says so itself; undefined where it asks about another. */
export const provinceScopeOf = (
  account: Account,
  capability: Capability,
  asked: CountedProvince | undefined,
): ProvinceScope | undefined => {
  const area = asked ?? areaOf(account)
  if (!can(account, capability, area)) return undefined
  return area === 'all' ? {} : { province: area }
}
