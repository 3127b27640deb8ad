import type { MakeExportPorts } from '../core/exports/make-export.ts'
import type { Clock } from '../core/ports.ts'
import { askResponseTimes } from '../core/tally/response-times.ts'
import { tableAccount } from '../dynamo/account.ts'
import { tableAuditLog } from '../dynamo/audit-log.ts'
import { tableExportJobs } from '../dynamo/export-jobs.ts'
import { tableIncidentIndex } from '../dynamo/report-list.ts'
import { tableSketches } from '../dynamo/report-sketches.ts'
import type { Table } from '../dynamo/table.ts'
import { tableCounts } from '../dynamo/tally-counts.ts'
import { writeWorkbook } from '../excel/workbook.ts'
import type { Bucket } from '../s3/bucket.ts'
import { bucketExportFiles } from '../s3/export-files.ts'
import { type TypstFiles, typstPrinter } from '../typst/printer.ts'
import { metricWatch } from './observe.ts'

/** What making files is built on. */
export interface ExportsGround {
  readonly table: Table
  readonly bucket: Bucket
  readonly typst: TypstFiles
  readonly now: Clock
}

/** The ports of making files, each over its service. */
export const composeExports = ({ table, bucket, typst, now }: ExportsGround): MakeExportPorts => {
  const counts = tableCounts(table)
  return {
    jobs: tableExportJobs(table),
    accounts: tableAccount(table),
    counts,
    responseTimes: (question) => askResponseTimes(question, counts),
    index: tableIncidentIndex(table),
    sketches: tableSketches(table),
    audit: tableAuditLog(table),
    write: writeWorkbook,
    print: typstPrinter(typst),
    files: bucketExportFiles(bucket),
    watch: metricWatch(),
    now,
  }
}
