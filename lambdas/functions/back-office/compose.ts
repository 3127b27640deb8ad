import { randomBytes, randomUUID } from 'node:crypto'
import { tableAccounts } from '../../adapters/dynamodb/accounts/accounts.ts'
import { tableAuditLog } from '../../adapters/dynamodb/accounts/audit-log.ts'
import { tableExportJobs } from '../../adapters/dynamodb/exports/export-jobs.ts'
import { tableCounts } from '../../adapters/dynamodb/figures/counts.ts'
import { tableFriendFigures } from '../../adapters/dynamodb/friends/friend-figures.ts'
import { tableDrills } from '../../adapters/dynamodb/groups/drills.ts'
import { tableLinks } from '../../adapters/dynamodb/groups/links.ts'
import { tableIncidentIndex } from '../../adapters/dynamodb/incidents/incident-index.ts'
import { tableIncidentSummaries } from '../../adapters/dynamodb/incidents/incident-summaries.ts'
import { tableOfficerFigures } from '../../adapters/dynamodb/officers/officer-figures.ts'
import { tableRegisteredOfficers } from '../../adapters/dynamodb/officers/registered-officers.ts'
import { tableConversations } from '../../adapters/dynamodb/reports/conversations.ts'
import { tableReports } from '../../adapters/dynamodb/reports/reports.ts'
import { tableTalks } from '../../adapters/dynamodb/reports/talks.ts'
import { tableSettings } from '../../adapters/dynamodb/settings/settings.ts'
import type { Table } from '../../adapters/dynamodb/table.ts'
import { tableUnitRecords } from '../../adapters/dynamodb/units/unit-records.ts'
import { cachedRoster, tableRoster } from '../../adapters/dynamodb/units/units.ts'
import type { Bucket } from '../../adapters/s3/bucket.ts'
import { bucketFileAddresses } from '../../adapters/s3/file-addresses.ts'
import { parseSpreadsheet } from '../../adapters/spreadsheets/read/read-spreadsheet.ts'
import { NoSpreadsheet } from '../../adapters/spreadsheets/read/spreadsheet.ts'
import type { SignInDirectory } from '../../core/access/ports.ts'
import type { ExportQueue } from '../../core/exports/ports.ts'
import { linkCodeOf } from '../../core/groups/linking/link-code.ts'
import type { Ladder } from '../../core/report/ladder.ts'
import type { ReportQueue } from '../../core/report/ports.ts'
import type { GroupMessenger } from '../../core/responses/ports.ts'
import type { Clock } from '../../core/shared/clock.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import type { BackOfficePorts } from './app.ts'
import { pageTokens } from './http/page-token.ts'
import type { ReadSheet } from './units/import.ts'

/** What the back office is built on. */
export interface BackOfficeServices {
  readonly table: Table
  readonly files: Bucket
  /** Where exported files are, and who makes them. */
  readonly exports: { readonly bucket: Bucket; readonly queue: ExportQueue }
  /** Who looks at a report that was changed, and what groups are told through. */
  readonly reportQueue: ReportQueue
  readonly messenger: Pick<GroupMessenger, 'pushToGroup'>
  readonly directory: SignInDirectory
  /** The stage's own, where nothing is set. */
  readonly ladder: Ladder
  /** What page tokens are signed with. */
  readonly pageKey: () => Promise<string>
  readonly now: Clock
}

/** What a workbook of the largest size may unpack to (bytes): far above any roster, far below the function's memory. */
const largestUnpacked = 60_000_000

/** The roster alone, for figures (ms). */
const rosterFreshFor = 30_000

const readSheet: ReadSheet = async (bytes) => {
  try {
    return (await parseSpreadsheet(bytes, largestUnpacked)).sheet
  } catch (error) {
    if (error instanceof NoSpreadsheet) return undefined
    throw error
  }
}

/** The ports of the back office, each over its service. */
export const composeBackOffice = ({
  table,
  files,
  exports,
  reportQueue,
  messenger,
  directory,
  ladder,
  pageKey,
  now,
}: BackOfficeServices): BackOfficePorts => ({
  accounts: tableAccounts(table),
  audit: tableAuditLog(table),
  tokens: pageTokens(pageKey),
  counts: tableCounts(table),
  incidents: tableIncidentIndex(table),
  sketches: tableIncidentSummaries(table),
  reports: tableReports(table, now),
  conversations: tableConversations(table),
  addresses: bucketFileAddresses(files),
  talks: tableTalks(table),
  units: tableUnitRecords(table),
  registered: tableRegisteredOfficers(table),
  officerFigures: tableOfficerFigures(table),
  friends: tableFriendFigures(table),
  roster: cachedRoster(tableRoster(table), rosterFreshFor, now),
  links: tableLinks(table, now),
  drills: tableDrills(table),
  settings: tableSettings(table),
  ladder,
  directory,
  messenger,
  reportQueue,
  watch: metricWatch(),
  readSheet,
  newLinkCode: () => linkCodeOf(randomBytes(8)),
  exportJobs: tableExportJobs(table),
  exportQueue: exports.queue,
  exportAddresses: bucketFileAddresses(exports.bucket),
  now,
  newId: () => randomUUID(),
  onFailure: (error, where) => logger.error('Request failed', { error, where }),
})
