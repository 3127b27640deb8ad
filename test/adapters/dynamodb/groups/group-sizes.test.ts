import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableGroupSizes } from '../../../../lambdas/adapters/dynamodb/groups/group-sizes.ts'
import { groupSizeKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import type { GroupSize } from '../../../../lambdas/core/delivery/quota/ports.ts'
import { startTable } from '../../../support/table.ts'

const askedAt = Date.UTC(2026, 10, 21, 3)
let table: Awaited<ReturnType<typeof startTable>>

beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

it('the sizes of groups read back as they were put, the newest answer of each', async () => {
  const sizes = tableGroupSizes(table)
  await sizes.put({ groupId: 'C1', askedAt, members: 12 })
  await sizes.put({ groupId: 'C2', askedAt, members: 30 })
  await sizes.put({ groupId: 'C2', askedAt: askedAt + 1 })
  expect(await sizes.all()).toEqual([
    { groupId: 'C1', askedAt, members: 12 },
    { groupId: 'C2', askedAt: askedAt + 1 },
  ])
})

it('a size that nobody asks for any more is forgotten a month later', async () => {
  await tableGroupSizes(table).put({ groupId: 'C3', askedAt })
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: groupSizeKey('C3') }))
  expect(Item?.expiresAt).toBe(askedAt / 1000 + 30 * 24 * 3600)
})

it('all are read, however many pages they fill', async () => {
  const sizes = tableGroupSizes(table)
  const client = Object.assign(Object.create(table.client), {
    send: (command: { input: object }) => {
      Object.assign(command.input, { Limit: 2 })
      return table.client.send(command as never)
    },
  })
  const many: readonly GroupSize[] = await tableGroupSizes({ ...table, client }).all()
  expect(many).toEqual(await sizes.all())
  expect(many).toHaveLength(3)
})
