import type { Report } from '../report.ts'
import { countedNow } from '../tally/counted.ts'
import type { Account } from './account.ts'
import { can, seesOnlyCare } from './can.ts'

/** Whether a report is there at all for an account: of its province, and for a team only with care. */
export const maySee = (account: Account, report: Report): boolean =>
  can(account, 'seeIncidents', countedNow(report).province) &&
  (!seesOnlyCare(account) || report.care !== undefined)
