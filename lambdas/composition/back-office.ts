import { randomUUID } from 'node:crypto'
import type { BackOfficePorts } from '../back-office/app.ts'
import { pageTokens } from '../back-office/page-token.ts'
import type { ExportQueue } from '../core/exports/ports.ts'
import type { Clock } from '../core/ports.ts'
import { tableAccounts } from '../dynamo/accounts.ts'
import { tableAuditLog } from '../dynamo/audit-log.ts'
import { tableConversations } from '../dynamo/conversations.ts'
import { tableExportJobs } from '../dynamo/export-jobs.ts'
import { tableIncidentIndex } from '../dynamo/report-list.ts'
import { tableSketches } from '../dynamo/report-sketches.ts'
import { tableReports } from '../dynamo/reports.ts'
import type { Table } from '../dynamo/table.ts'
import { tableCounts } from '../dynamo/tally-counts.ts'
import type { Bucket } from '../s3/bucket.ts'
import { bucketExportFiles } from '../s3/export-files.ts'
import { bucketFileAddresses } from '../s3/file-addresses.ts'
import { logger } from './observe.ts'

/** What the back office is built on. */
export interface BackOfficeGround {
  readonly table: Table
  readonly files: Bucket
  /** Where exported files are, and who makes them. */
  readonly exports: { readonly bucket: Bucket; readonly queue: ExportQueue }
  /** What page tokens are signed with. */
  readonly pageKey: () => Promise<string>
  readonly now: Clock
}

/** The ports of the back office, each over its service. */
export const composeBackOffice = ({
  table,
  files,
  exports,
  pageKey,
  now,
}: BackOfficeGround): BackOfficePorts => ({
  accounts: tableAccounts(table),
  audit: tableAuditLog(table),
  tokens: pageTokens(pageKey),
  counts: tableCounts(table),
  incidents: tableIncidentIndex(table),
  sketches: tableSketches(table),
  reports: tableReports(table, now),
  conversations: tableConversations(table),
  addresses: bucketFileAddresses(files),
  exportJobs: tableExportJobs(table),
  exportQueue: exports.queue,
  exportFiles: bucketExportFiles(exports.bucket),
  now,
  newId: () => randomUUID(),
  onFailure: (error, where) => logger.error('Request failed', { error, where }),
})
