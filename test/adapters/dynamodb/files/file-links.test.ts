import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableFileLinks } from '../../../../lambdas/adapters/dynamodb/files/file-links.ts'
import { fileKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import type { FileLink } from '../../../../lambdas/core/delivery/files/ports.ts'
import { startTable } from '../../../support/table.ts'

const now = Date.UTC(2026, 10, 21, 3)
const link: FileLink = {
  ref: 'ABCDEFGHJKMNPQRS',
  secret: 'aaaaaaaaaaaaaaaaaaaaaa',
  object: 'reports/01JD0000000000000000K7F3QD/ABCDEFGHJKMNPQRS',
  mediaType: 'image/jpeg',
  bytes: 4,
  expiresAt: now + 3_600_000,
}

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

it('is found as it was created, and the table forgets it some time after its end', async () => {
  const links = tableFileLinks(table)
  expect(await links.find(link.ref)).toBeUndefined()
  expect(await links.create(link, now)).toEqual(link)
  expect(await links.find(link.ref)).toEqual(link)
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: fileKey(link.ref) }))
  expect(Item).toMatchObject({ pk: 'FILE#ABCDEFGHJKMNPQRS', sk: 'FILE', expiresAt: link.expiresAt / 1000 })
})

it('stays with the first of many who create it at once', async () => {
  const links = tableFileLinks(table)
  const mine = (index: number): FileLink => ({ ...link, ref: 'OTHER', secret: `secret-${index}` })
  const created = await Promise.all(Array.from({ length: 8 }, (_, index) => links.create(mine(index), now)))
  expect(new Set(created.map(({ secret }) => secret)).size).toBe(1)
  expect(await links.find('OTHER')).toEqual(created[0])
})

it('gives way to another where it has expired and is still there', async () => {
  const links = tableFileLinks(table)
  const next = { ...link, secret: 'b'.repeat(22), expiresAt: link.expiresAt + 3_600_000 }
  expect(await links.create(next, link.expiresAt - 1_000)).toEqual(link)
  expect(await links.create(next, link.expiresAt)).toEqual(next)
})
