import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { expect, it } from 'vitest'
import type { FileLink } from '../../../lambdas/core/delivery/files/ports.ts'
import { createFilesHandler } from '../../../lambdas/functions/files/handler.ts'

const link: FileLink = {
  ref: 'ABCDEFGHJKMNPQRS',
  secret: 'aaaaaaaaaaaaaaaaaaaaaa',
  object: 'reports/x',
  mediaType: 'image/jpeg',
  bytes: 4,
  expiresAt: 1_000,
}

const get = (token: string | undefined, now = 0) =>
  createFilesHandler({
    links: { find: async (ref) => (ref === link.ref ? link : undefined) },
    addresses: { addressOf: async (object) => `https://bucket/${object}?X-Amz-Signature=1` },
    now: () => now,
  })({ ...(token && { pathParameters: { token } }) } as unknown as APIGatewayProxyEventV2)

const discreet = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}

it('leads to the file, and lets nobody keep the way', async () => {
  const answer = await get(link.ref + link.secret)
  expect(answer).toMatchObject({ statusCode: 302, headers: discreet })
  expect(answer.headers?.location).toBe('https://bucket/reports/x?X-Amz-Signature=1')
  expect(answer.body).toBeUndefined()
})

it.each([
  ['no token', undefined, 0, 404],
  ['an unknown one', `${link.ref}${'b'.repeat(22)}`, 0, 404],
  ['an expired one', link.ref + link.secret, 1_000, 410],
])('%s gets a page in Thai and English, with 191', async (_what, token, now, status) => {
  const answer = await get(token, now)
  expect(answer).toMatchObject({
    statusCode: status,
    headers: { ...discreet, 'content-type': 'text/html; charset=utf-8' },
  })
  for (const words of ['หมดอายุแล้ว', '7 วัน', 'has expired', 'tel:191']) expect(answer.body).toContain(words)
  expect(answer.headers).not.toHaveProperty('location')
})
