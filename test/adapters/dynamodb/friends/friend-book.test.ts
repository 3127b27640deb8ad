import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableUncounted } from '../../../../lambdas/adapters/dynamodb/figures/uncounted.ts'
import { tableFriendBook } from '../../../../lambdas/adapters/dynamodb/friends/friend-book.ts'
import { tableFriendEvents } from '../../../../lambdas/adapters/dynamodb/friends/friend-events.ts'
import { tableFriendFigures } from '../../../../lambdas/adapters/dynamodb/friends/friend-figures.ts'
import { tableFollowers } from '../../../../lambdas/adapters/dynamodb/friends/line-followers.ts'
import type { Table } from '../../../../lambdas/adapters/dynamodb/table.ts'
import { countFriends } from '../../../../lambdas/core/figures/friends/count-friends.ts'
import { random } from '../../../../local/demo/chance.ts'
import { startTable } from '../../../support/table.ts'

const newYear = Date.UTC(2025, 11, 31, 17)
const dayLength = 24 * 60 * 60 * 1000
const range = { from: '2026-01-03', to: '2026-01-20' }
const chance = random(5)
let table: Awaited<ReturnType<typeof startTable>>
let happened: { readonly id: string; readonly kind: 'follow' | 'unfollow'; readonly at: number }[]

beforeEach(async () => {
  table = await startTable()
  happened = []
})
afterEach(() => table.close())

const now = () => newYear + 400 * dayLength
const happen = async (event: (typeof happened)[number]): Promise<void> => {
  await tableFriendEvents(table, now).happened(event)
  if (!happened.some(({ id }) => id === event.id)) happened.push(event)
}
const happenSome = async (many: number): Promise<void> => {
  for (let nth = 0; nth < many; nth += 1)
    await happen({
      id: `event-${happened.length}`,
      kind: chance() < 0.7 ? 'follow' : 'unfollow',
      at: newYear + Math.floor(chance() * 40) * dayLength,
    })
}
const count = (over: Table = table) => countFriends(tableFriendBook(over, now))
const read = () => tableFriendFigures(table).read(range)
const expectTrueFigures = async (): Promise<void> => {
  const dayOf = (at: number): string => new Date(at + dayLength / 2).toISOString().slice(0, 10)
  const many = (kind: string, some = happened) => some.filter((event) => event.kind === kind).length
  const days = [...Map.groupBy(happened, ({ at }) => dayOf(at))]
    .filter(([day]) => day >= range.from && day <= range.to)
    .map(([day, some]) => ({ day, follows: many('follow', some), unfollows: many('unfollow', some) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  expect(await read()).toEqual({ days, friends: many('follow') - many('unfollow'), isSettled: true })
}

it('an event counts once, waiting or counted, however often it comes', async () => {
  await happenSome(60)
  await happen(happened[3] as (typeof happened)[number])
  await expectTrueFigures()
  expect(await count()).toBe(60)
  await expectTrueFigures()
  await happen(happened[3] as (typeof happened)[number])
  expect(await count()).toBe(0)
  await expectTrueFigures()
})

it('more than fit into a transaction are counted in several, by two at once', async () => {
  await happenSome(180)
  await expectTrueFigures()
  const both = await Promise.all([count(), count()])
  expect(both.reduce((sum, one) => sum + one, 0)).toBe(180)
  await expectTrueFigures()
})

it('an event is not counted again where the answer was lost', async () => {
  await happenSome(5)
  const losing: Table = {
    ...table,
    client: Object.assign(Object.create(table.client), {
      async send(one: object) {
        const answer = await table.client.send(one as never)
        if (one.constructor.name === 'TransactWriteCommand') throw new Error('no answer')
        return answer
      },
    }),
  }
  await expect(count(losing)).rejects.toThrow('no answer')
  await expectTrueFigures()
  expect(await count()).toBeLessThan(5)
  await expectTrueFigures()
})

it('what the table keeps of an event says not whose it was, and is forgotten once it is counted', async () => {
  await happenSome(1)
  await count()
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
  const kept = Items.find(({ sk }) => sk === 'FRIEND_EVENT')
  expect(Object.keys(kept ?? {}).toSorted()).toEqual(['countAs', 'expiresAt', 'pk', 'sk'])
  expect(kept?.expiresAt).toBe((now() + 30 * dayLength) / 1000)
})

it('reports and friends wait in the same index, and neither is taken for the other', async () => {
  await happenSome(3)
  for await (const page of tableUncounted(table).pages(Number.MAX_SAFE_INTEGER)) expect(page).toEqual([])
})

it('LINE’s own figures stand beside them', async () => {
  const line = { day: '2026-01-09', followers: 380_000, targetedReaches: 300_000, blocks: 9_000 }
  expect(await tableFollowers(table).read()).toBeUndefined()
  await tableFollowers(table).keep(line)
  expect(await read()).toEqual({ days: [], friends: 0, line, isSettled: true })
})
