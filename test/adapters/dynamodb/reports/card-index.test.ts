import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableCardIndex } from '../../../../lambdas/adapters/dynamodb/reports/card-index.ts'
import { groupMessageKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { caseCode, reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import type { ReportId } from '../../../../lambdas/core/shared/report-id.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const now = Date.UTC(2026, 10, 21, 3)
const index = () => tableCardIndex(table, () => now)
const report = (name: string) => reportIdOf(name, { id: 'CARDS', startedAt: now })

it('finds a report by each of its messages and by its code, in that group alone', async () => {
  await index().remember('C1', report('a'), ['11', '12'])
  for (const messageId of ['11', '12']) expect(await index().find('C1', { messageId })).toBe(report('a'))
  expect(await index().find('C1', { caseCode: caseCode(report('a')) })).toBe(report('a'))
  expect(await index().find('C2', { messageId: '11' })).toBeUndefined()
  expect(await index().find('C2', { caseCode: caseCode(report('a')) })).toBeUndefined()
  expect(await index().find('C1', { messageId: '13' })).toBeUndefined()
})

it('does not take a code for a message, nor the other way round', async () => {
  const code = caseCode(report('b'))
  await index().remember('C3', report('b'), ['21'])
  expect(await index().find('C3', { messageId: code })).toBeUndefined()
  expect(await index().find('C3', { caseCode: '21' })).toBeUndefined()
})

it('remembers the same twice, and further messages of the same report', async () => {
  await index().remember('C4', report('c'), ['31'])
  await index().remember('C4', report('c'), ['31', '32'])
  expect(await index().find('C4', { messageId: '32' })).toBe(report('c'))
})

it('lets a code that two reports share mean the newer one, and the messages each its own', async () => {
  const older = report('d')
  const newer = `${report('e').slice(0, 20)}${older.slice(20)}` as ReportId
  await index().remember('C5', older, ['41'])
  await index().remember('C5', newer, ['42'])
  expect(await index().find('C5', { caseCode: caseCode(older) })).toBe(newer)
  expect(await index().find('C5', { messageId: '41' })).toBe(older)
})

it('forgets after ninety days', async () => {
  await index().remember('C6', report('f'), ['51'])
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: groupMessageKey('C6', '51') }),
  )
  expect(Item).toMatchObject({ expiresAt: now / 1_000 + 90 * 86_400 })
})
