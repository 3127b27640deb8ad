import type { Account } from '../access/account.ts'
import { type Capability, can } from '../shared/permissions.ts'
import type { ExportKind, ExportRequest } from './asked.ts'

/** The audit log is for those alone who may see it. */
export const capabilityFor = (kind: ExportKind): Capability => (kind === 'audit' ? 'seeAudit' : 'export')

/** Whether an account may have this file: asked when it is ordered and again when it is made. */
export const mayExport = (
  account: Account,
  { kind, filters }: Pick<ExportRequest, 'kind' | 'filters'>,
): boolean => can(account, capabilityFor(kind), filters.province ?? 'all')
