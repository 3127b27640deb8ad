import { randomBytes, randomUUID } from 'node:crypto'
import type { BackOfficePorts } from '../back-office/app.ts'
import { pageTokens } from '../back-office/page-token.ts'
import type { ReadSheet } from '../back-office/unit/import.ts'
import type { SignInDirectory } from '../core/access/ports.ts'
import type { ExportQueue } from '../core/exports/ports.ts'
import { linkCodeOf } from '../core/linking/link-code.ts'
import type { Clock, Messenger, ReportQueue } from '../core/ports.ts'
import type { Ladder } from '../core/response/ladder.ts'
import { tableAccounts } from '../dynamo/accounts.ts'
import { tableAuditLog } from '../dynamo/audit-log.ts'
import { tableConversations } from '../dynamo/conversations.ts'
import { tableDrills } from '../dynamo/drills.ts'
import { tableExportJobs } from '../dynamo/export-jobs.ts'
import { tableFriendFigures } from '../dynamo/friend-figures.ts'
import { tableLinks } from '../dynamo/links.ts'
import { tableOfficerFigures } from '../dynamo/officer-figures.ts'
import { tableRegisteredOfficers } from '../dynamo/registered-officers.ts'
import { tableIncidentIndex } from '../dynamo/report-list.ts'
import { tableSketches } from '../dynamo/report-sketches.ts'
import { tableReports } from '../dynamo/reports.ts'
import { tableSettings } from '../dynamo/settings.ts'
import type { Table } from '../dynamo/table.ts'
import { tableTalks } from '../dynamo/talks.ts'
import { tableCounts } from '../dynamo/tally-counts.ts'
import { tableUnitRecords } from '../dynamo/unit-records.ts'
import { rememberedRoster, tableRoster } from '../dynamo/units.ts'
import type { Bucket } from '../s3/bucket.ts'
import { bucketFileAddresses } from '../s3/file-addresses.ts'
import { parseSpreadsheet } from '../spreadsheet/parse.ts'
import { NoSpreadsheet } from '../spreadsheet/spreadsheet.ts'
import { logger, metricWatch } from './observe.ts'

/** What the back office is built on. */
export interface BackOfficeGround {
  readonly table: Table
  readonly files: Bucket
  /** Where exported files are, and who makes them. */
  readonly exports: { readonly bucket: Bucket; readonly queue: ExportQueue }
  /** Who looks at a report that was changed, and what groups are told through. */
  readonly reportQueue: ReportQueue
  readonly messenger: Pick<Messenger, 'pushToGroup'>
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
  talks: tableTalks(table),
  units: tableUnitRecords(table),
  registered: tableRegisteredOfficers(table),
  officerFigures: tableOfficerFigures(table),
  friends: tableFriendFigures(table),
  roster: rememberedRoster(tableRoster(table), rosterFreshFor, now),
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
