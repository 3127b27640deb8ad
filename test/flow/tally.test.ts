import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableCounts } from '../../lambdas/adapters/dynamodb/figures/counts.ts'
import { tableUncounted } from '../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableFriendFigures } from '../../lambdas/adapters/dynamodb/friends/friend-figures.ts'
import { friendShards } from '../../lambdas/adapters/dynamodb/friends/friend-item.ts'
import { waitingIn } from '../../lambdas/adapters/dynamodb/friends/friend-waiting.ts'
import { tableOfficerFigures } from '../../lambdas/adapters/dynamodb/officers/officer-figures.ts'
import { tableOfficerRoster } from '../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { openTable, type Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { askFigures } from '../../lambdas/core/figures/figures.ts'
import { countOfficers } from '../../lambdas/core/officers/count.ts'
import { askOfficerFigures } from '../../lambdas/core/officers/figures.ts'
import { thaiDay } from '../../lambdas/core/shared/day.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
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

const waitingFriends = async () => {
  const shards = Array.from({ length: friendShards }, (_, shard) => waitingIn(table, shard))
  return (await Promise.all(shards)).flatMap(({ events }) => events)
}
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

it('who becomes a friend, and leaves, is counted once each', async () => {
  const day = thaiDay(Date.now())
  const read = () => tableFriendFigures(table).read({ from: day, to: thaiDay(Date.now()) })
  const [anna, boon] = [citizen('Anna'), citizen('Boon')]
  const event = (type: string, userId: string) => ({ type, source: { type: 'user', userId } })
  await stack.post([event('follow', anna), event('follow', boon)])
  await stack.post([event('unfollow', anna)])
  const expected = { friends: 1, isSettled: true, days: [{ day, follows: 2, unfollows: 1 }] }
  await eventually(read, ({ friends, isSettled }) => isSettled && friends === 1)
  expect(await read()).toMatchObject(expected)
  await eventually(
    async () => (await waitingFriends()).length,
    (found) => found === 0,
  )
  expect(await read()).toMatchObject(expected)
})

it('the officers of the roster are soon in the figures', async () => {
  const everything = { from: '2020-01-01', to: thaiDay(Date.now()) }
  const ask = () => askOfficerFigures(everything, tableOfficerFigures(table))
  const answer = await eventually(ask, ({ isSettled, total }) => isSettled && total.all > 0)
  expect(answer).toMatchObject(countOfficers(await tableOfficerRoster(table).all(), everything))
})
