import type { Account } from '../../../core/access/account.ts'
import { askFigures } from '../../../core/figures/figures.ts'
import type { Counts } from '../../../core/figures/ports.ts'
import type { ListFilter } from '../../../core/operator/incidents/list.ts'
import type { Category } from '../../../core/shared/category.ts'
import { seesOnlyCare } from '../../../core/shared/permissions.ts'
import type { CountedProvince } from '../../../core/shared/province.ts'
import { type Status, statuses } from '../../../core/shared/status.ts'
import { provinceScopeOf } from '../http/scope.ts'

interface Asked {
  readonly from: string
  readonly to: string
  readonly province?: CountedProvince
  readonly status?: readonly Status[]
  readonly category?: readonly Category[]
}

/** What an account gets to see of what it asks for; undefined where it asks about another province. */
export const filterFor = (
  account: Account,
  { from, to, province, status, category }: Asked,
): ListFilter | undefined => {
  const scope = provinceScopeOf(account, 'seeIncidents', province)
  if (!scope) return undefined
  const meant = status && statuses.filter((one) => status.includes(one))
  // The indices know care by the status alone: while its scene has begun again, a team finds the report by its row.
  const statusesOf = seesOnlyCare(account) ? (meant ?? statuses).filter((one) => one === 'forwarded') : meant
  return {
    from,
    to,
    ...scope,
    ...(statusesOf && { statuses: statusesOf }),
    ...(category && { categories: category }),
  }
}

/** Whether no report can be meant: a team that asks for what was never forwarded. */
export const matchesNothing = ({ statuses: meant }: ListFilter): boolean => meant?.length === 0

/** How many there are in all, as the figures have them. */
export const countMatching = async (filter: ListFilter, counts: Counts): Promise<number> => {
  const { ofRange } = await askFigures(filter, counts)
  const meant = filter.statuses ?? statuses
  return Object.entries(ofRange.byCategory)
    .filter(([category]) => !filter.categories || filter.categories.includes(category as Category))
    .reduce((sum, [, numbers]) => sum + meant.reduce((part, status) => part + numbers[status], 0), 0)
}
