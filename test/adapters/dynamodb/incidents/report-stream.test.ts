import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readSavedReports } from '../../../../lambdas/adapters/dynamodb/incidents/report-stream.ts'
import { tableReports } from '../../../../lambdas/adapters/dynamodb/reports/reports.ts'
import { reportKey, unitKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import type { Report } from '../../../../lambdas/core/report/model.ts'
import { acceptReport } from '../../../../lambdas/core/report/report.ts'
import type { ReportId } from '../../../../lambdas/core/shared/report-id.ts'
import { recordOf, type StreamRecord } from '../../../../local/aws/dynamodb/stream-records.ts'
import { type OwnTable, startTable } from '../../../support/table.ts'

const at = Date.UTC(2026, 10, 21, 3)
let table: OwnTable
let records: StreamRecord[]
beforeAll(async () => {
  table = await startTable()
  table.changes.listen(table.name, (change) => {
    const stream = { arn: 'x', region: 'x', view: 'NEW_AND_OLD_IMAGES', keyNames: ['pk', 'sk'] } as const
    records.push(recordOf(change, stream))
  })
})
beforeEach(() => {
  records = []
})
afterAll(() => table.close())

const save = async (report: Report): Promise<Report> =>
  (await tableReports(table, () => at).save(report)) ?? expect.fail('somebody else has saved it')

const newReport = (id: string): Report =>
  acceptReport(
    {
      id: id.padEnd(26, '0') as ReportId,
      reporter: { userId: `U${'a'.repeat(32)}`, language: 'th' },
      category: 'confinement',
      place: { latitude: 18.79, longitude: 98.99 },
    },
    [],
    at,
  )

const routed = (report: Report, province: '50' | '51'): Report => ({
  ...report,
  routing: { at, province, nearestStations: [] } as unknown as NonNullable<Report['routing']>,
})

const read = () => readSavedReports({ Records: records })

it('a save is read with the province before and after', async () => {
  const made = await save(newReport('A'))
  const inChiangMai = await save(routed(made, '50'))
  await save(routed(inChiangMai, '51'))
  expect(read()).toEqual([
    { report: made.id, province: 'unknown' },
    { report: made.id, province: '50', before: 'unknown' },
    { report: made.id, province: '51', before: '50' },
  ])
})

it('what the figures write into a report is no save', async () => {
  const { id } = await save(newReport('B'))
  records = []
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: reportKey(id),
      UpdateExpression: 'SET counted = countAs REMOVE uncountedShard, uncountedSince',
    }),
  )
  expect([records.length, read()]).toEqual([1, []])
})

it('other items are refused: the mapping does not let them through', async () => {
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...unitKey('X'), kind: 'team' } }))
  expect(read).toThrow()
})
