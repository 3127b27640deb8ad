import type { Account } from '../access/account.ts'
import { can } from '../access/can.ts'
import type { Asked } from './asked.ts'

/** Whether an account may have this file: asked when it is ordered and again when it is made. */
export const mayExport = (account: Account, { kind, filters }: Pick<Asked, 'kind' | 'filters'>): boolean =>
  can(account, kind === 'audit' ? 'seeAudit' : 'export', filters.province ?? 'all')
