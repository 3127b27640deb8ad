import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableAccounts } from '../../../lambdas/adapters/dynamodb/accounts/accounts.ts'
import { tableAuditLog } from '../../../lambdas/adapters/dynamodb/accounts/audit-log.ts'
import { exportKey, tableExportJobs } from '../../../lambdas/adapters/dynamodb/exports/export-jobs.ts'
import { tableCountBook } from '../../../lambdas/adapters/dynamodb/figures/count-book.ts'
import { tableCounts } from '../../../lambdas/adapters/dynamodb/figures/counts.ts'
import { tableUncounted } from '../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableReports } from '../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { type Bucket, openBucket } from '../../../lambdas/adapters/s3/bucket.ts'
import { bucketFileAddresses } from '../../../lambdas/adapters/s3/file-addresses.ts'
import { type ExportKind, exportKinds } from '../../../lambdas/core/exports/asked.ts'
import { exportLifetime, newJob } from '../../../lambdas/core/exports/job.ts'
import { askFigures } from '../../../lambdas/core/figures/figures.ts'
import { tally } from '../../../lambdas/core/figures/tally.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import { statuses } from '../../../lambdas/core/shared/status.ts'
import { composeExports } from '../../../lambdas/functions/exports/compose.ts'
import { createExportsWork } from '../../../lambdas/functions/exports/handler.ts'
import { type FileServer, startFiles } from '../../../local/aws/s3/server.ts'
import { random } from '../../../local/demo/chance.ts'
import { accountOf } from '../../support/accounts.ts'
import { changed, routedTo, someProvinces, someReport } from '../../support/counting.ts'
import { pdfPages } from '../../support/pdf-text.ts'
import { typstFiles } from '../../support/printing.ts'
import { type OwnTable, startTable } from '../../support/table.ts'

const now = Date.UTC(2026, 1, 20)
const filters = { from: '2026-01-03', to: '2026-01-28' }
const chance = random(11)
const reports = Array.from({ length: 230 }, (_, nth) => {
  const province = someProvinces[Math.floor(chance() * someProvinces.length)]
  const report = changed(routedTo(someReport(nth, chance, 30), province), chance)
  return { ...report, phone: '+66812345678' as never, place: { ...report.place, address: 'บ้านเลขที่ 99' } }
})
const account = accountOf({ role: 'superadmin' })

let table: OwnTable
let server: FileServer
let bucket: Bucket

beforeAll(async () => {
  table = await startTable()
  server = await startFiles()
  server.open('exports')
  bucket = openBucket('exports', {
    endpoint: server.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const store = tableReports(table, () => now)
  for (const report of reports) await store.save(report)
  // Half of them are counted: the others are added as the tally is about to.
  await tally({
    uncounted: tableUncounted(table),
    book: tableCountBook(table),
    watch: { raise: () => undefined },
    now: () => now,
  })
  await tableAccounts(table).put(account)
  await tableAuditLog(table).add({
    id: 'entry',
    at: Date.UTC(2026, 0, 10),
    who: { id: account.id, name: account.name, role: account.role },
    action: 'incidentRead',
    subject: '=K7F',
  })
})
afterAll(async () => {
  bucket.client.destroy()
  await server.close()
  await table.close()
})

const workOn = (into: Bucket = bucket) =>
  createExportsWork(composeExports({ table, bucket: into, typst: typstFiles, now: () => now }))
const jobs = () => tableExportJobs(table)

/** Asks for a file, has it made and opens it as a browser would. */
const made = async (kind: ExportKind) => {
  const body = JSON.stringify({ account: account.id, id: kind })
  await jobs().save(newJob({ kind, filters, language: 'th' }, account.id, kind, now))
  await workOn()(body)
  await workOn()(body)
  const ending = kind === 'pdf' ? 'pdf' : 'xlsx'
  const address = await bucketFileAddresses(bucket).addressOf(`exports/${account.id}/${kind}.${ending}`)
  const answer = await fetch(address)
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('over the table and the bucket', () => {
  it('a file of incidents holds what the figures count, and nothing of who reported', async () => {
    const { bytes, headers } = await made('excel')
    const figures = await askFigures(filters, tableCounts(table))
    const meant = reports.filter(({ day }) => day >= filters.from && day <= filters.to)
    const { sheets } = await readXlsx(bytes)
    const [cover = [], [, ...rows] = []] = sheets.map((sheet) => sheet.rows)
    expect(figures.ofRange.total).toBe(meant.length)
    expect(rows.map((row) => row[0]).sort()).toEqual(meant.map(({ id }) => caseCode(id)).sort())
    expect(cover).toContainEqual(['จำนวนเคสในไฟล์นี้', figures.ofRange.total])
    for (const status of statuses)
      expect(cover.map((row) => row[1])).toContain(figures.ofRange.byStatus[status])
    expect(
      rows.map((row) => Number(row[1])).every((at, nth, all) => nth === 0 || at >= (all[nth - 1] ?? 0)),
    ).toBe(true)
    expect(JSON.stringify(sheets)).not.toMatch(/81234567|U0000|บ้านเลขที่|13\.7/)
    expect(headers.get('content-disposition')).toContain(
      encodeURIComponent('รายการแจ้งเหตุ_2569-01-03_2569-01-28.xlsx'),
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('a report for a governor holds what the figures count', async () => {
    const { bytes } = await made('pdf')
    const { ofRange } = await askFigures(filters, tableCounts(table))
    const cells = pdfPages(bytes).flatMap((page) => page.split(/[\t\n]+/))
    expect(cells).toContain(String(ofRange.total))
    for (const status of statuses) expect(cells).toContain(String(ofRange.byStatus[status]))
  })

  it('the audit log is a file of texts', async () => {
    const { bytes } = await made('audit')
    const { sheets } = await readXlsx(bytes)
    expect(sheets[1]?.rows[1]?.slice(1, 5)).toEqual(['สมหญิง ใจดี', 'ผู้ดูแลระบบส่วนกลาง', 'เปิดดูเคส', '=K7F'])
  })

  it('every job is done, with its row count and size, and is forgotten in a week', async () => {
    const all = await jobs().all(account.id)
    expect(all.map(({ id }) => id).sort()).toEqual([...exportKinds].sort())
    for (const job of all) {
      expect(job).toMatchObject({ attempts: 1, keptUntil: now + exportLifetime, state: { kind: 'done' } })
      expect(exportKey(job.account, job.id).pk).toBe(`EXPORT#${account.id}`)
    }
  })
})

it('a bucket that refuses leaves a job that is done with the next message', async () => {
  const id = 'refused'
  const body = JSON.stringify({ account: account.id, id })
  await jobs().save(newJob({ kind: 'audit', filters, language: 'en' }, account.id, id, now))
  await expect(workOn({ ...bucket, name: 'elsewhere' })(body)).rejects.toThrow()
  expect((await jobs().find(account.id, id))?.state).toEqual({ kind: 'waiting' })
  await workOn()(body)
  expect((await jobs().find(account.id, id))?.state.kind).toBe('done')
})

it('the store refuses whoever saves over somebody else’s save', async () => {
  const job = newJob({ kind: 'pdf', filters, language: 'th' }, account.id, 'twice', now)
  const first = await jobs().save(job)
  expect(first?.version).toBe(1)
  expect(await jobs().save(job)).toBeUndefined()
  expect(await jobs().save({ ...job, version: 1 })).toMatchObject({ version: 2 })
  expect(await jobs().save({ ...job, version: 1 })).toBeUndefined()
})

it('a message that is none of ours is refused', () => {
  expect(() => workOn()('{"reportId":"1"}')).toThrow()
})
