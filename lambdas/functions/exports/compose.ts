import { tableAccount } from '../../adapters/dynamodb/accounts/account.ts'
import { tableAuditLog } from '../../adapters/dynamodb/accounts/audit-log.ts'
import { tableExportJobs } from '../../adapters/dynamodb/exports/export-jobs.ts'
import { tableCounts } from '../../adapters/dynamodb/figures/counts.ts'
import { tableIncidentIndex } from '../../adapters/dynamodb/incidents/incident-index.ts'
import { tableIncidentSummaries } from '../../adapters/dynamodb/incidents/incident-summaries.ts'
import type { Table } from '../../adapters/dynamodb/table.ts'
import type { Bucket } from '../../adapters/s3/bucket.ts'
import { bucketExportFiles } from '../../adapters/s3/export-files.ts'
import { writeWorkbook } from '../../adapters/spreadsheets/write/workbook.ts'
import { type TypstFiles, typstPrinter } from '../../adapters/typst/printer.ts'
import type { MakeExportPorts } from '../../core/exports/make-export.ts'
import { askResponseTimes } from '../../core/figures/response-times.ts'
import type { Clock } from '../../core/shared/clock.ts'
import { metricWatch } from '../../runtime/observe.ts'

/** What making files is built on. */
export interface ExportServices {
  readonly table: Table
  readonly bucket: Bucket
  readonly typst: TypstFiles
  readonly now: Clock
}

/** The ports of making files, each over its service. */
export const composeExports = ({ table, bucket, typst, now }: ExportServices): MakeExportPorts => {
  const counts = tableCounts(table)
  return {
    jobs: tableExportJobs(table),
    accounts: tableAccount(table),
    counts,
    responseTimes: (question) => askResponseTimes(question, counts),
    index: tableIncidentIndex(table),
    sketches: tableIncidentSummaries(table),
    audit: tableAuditLog(table),
    write: writeWorkbook,
    print: typstPrinter(typst),
    files: bucketExportFiles(bucket),
    watch: metricWatch(),
    now,
  }
}
