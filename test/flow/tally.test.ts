import { afterAll, beforeAll, expect, it } from 'vitest'
import { thaiDay } from '../../lambdas/core/day.ts'
import { askFigures } from '../../lambdas/core/tally/figures.ts'
import { openTable, type Table } from '../../lambdas/dynamo/table.ts'
import { tableCounts } from '../../lambdas/dynamo/tally-counts.ts'
import { tableUncounted } from '../../lambdas/dynamo/tally-uncounted.ts'
import { readEndpoints } from '../../local/endpoints.ts'
import {
  bangkok,
  chiangMai,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  type OwnStack,
  startOwnStack,
} from '../support/running-stack.ts'

let stack: OwnStack
let table: Table
beforeAll(async () => {
  stack = await startOwnStack({ scheduleMinuteMs: 500 })
  const endpoints = await readEndpoints(stack.dataDirectory)
  table = openTable(Object.values(endpoints?.tables ?? {})[0] as string, {
    endpoint: stack.services.dynamodb as string,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
})
afterAll(async () => {
  table.client.destroy()
  await stack.close()
})

const uncounted = async (): Promise<number> => {
  let found = 0
  for await (const page of tableUncounted(table).pages(Date.now())) found += page.length
  return found
}

it('what is reported stands in the figures at once, and soon nothing is left to add up', async () => {
  const from = thaiDay(Date.now())
  const people = [citizen('A'), citizen('B')] as const
  await stack.post(fullReport(people[0], bangkok))
  await stack.post(fullReport(people[1], chiangMai))
  for (const person of people) await codeOnceDelivered(stack, person)

  const ask = () => askFigures({ from, to: thaiDay(Date.now()) }, tableCounts(table))
  const expected = {
    total: 2,
    byStatus: expect.objectContaining({ new: 2, closed: 0 }),
    byCategory: expect.objectContaining({ confinement: expect.objectContaining({ new: 2 }) }),
    byProvince: new Map(['10', '50'].map((code) => [code, expect.objectContaining({ new: 1 })])),
  }
  expect((await ask()).ofRange).toEqual(expected)
  await eventually(uncounted, (found) => found === 0)
  expect((await ask()).ofRange).toEqual(expected)
})
