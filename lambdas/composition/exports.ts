import { join } from 'node:path'
import type { MakeExportPorts } from '../core/exports/make-export.ts'
import { askResponseTimes } from '../core/tally/response-times.ts'
import { tableAccount } from '../dynamo/account.ts'
import { tableAuditLog } from '../dynamo/audit-log.ts'
import { tableExportJobs } from '../dynamo/export-jobs.ts'
import { tableExportedReports } from '../dynamo/exported-reports.ts'
import { tableIncidentIndex } from '../dynamo/report-list.ts'
import { openTable } from '../dynamo/table.ts'
import { tableCounts } from '../dynamo/tally-counts.ts'
import { writeWorkbook } from '../excel/workbook.ts'
import type { Env } from '../exports/env.ts'
import { openBucket } from '../s3/bucket.ts'
import { bucketExportFiles } from '../s3/export-files.ts'
import { typstPrinter } from '../typst/printer.ts'
import { systemClock } from './clock.ts'
import { metricWatch } from './observe.ts'

/**
 * What making files needs.
 * @param directory where the compiler, the template and the fonts lie beside the code
 */
export const composeExports = (env: Env, directory: string): MakeExportPorts => {
  const table = openTable(env.TABLE_NAME)
  const counts = tableCounts(table)
  return {
    jobs: tableExportJobs(table),
    accounts: tableAccount(table),
    counts,
    responseTimes: (question) => askResponseTimes(question, counts),
    index: tableIncidentIndex(table),
    reports: tableExportedReports(table),
    audit: tableAuditLog(table),
    write: writeWorkbook,
    print: typstPrinter({
      compiler: join(directory, 'typst.wasm'),
      template: join(directory, 'report.typ'),
      fonts: [join(directory, 'Sarabun-Regular.ttf'), join(directory, 'Sarabun-Bold.ttf')],
    }),
    files: bucketExportFiles(openBucket(env.EXPORTS_BUCKET)),
    watch: metricWatch(),
    now: systemClock,
  }
}
