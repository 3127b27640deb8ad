import { can, seesOnlyCare } from '../shared/permissions.ts'
import type { ProvinceCode } from '../shared/province.ts'
import type { Account } from './account.ts'

/** What decides who sees a report: where it is, and whether a team has it. */
export interface VisibleReport {
  readonly routing?: { readonly province?: ProvinceCode }
  readonly care?: object
}

/** Whether a report is there at all for an account: of its province, and for a team only with care. */
export const maySee = (account: Account, { routing, care }: VisibleReport): boolean =>
  can(account, 'seeIncidents', routing?.province ?? 'unknown') &&
  (!seesOnlyCare(account) || care !== undefined)
