import { afterEach, expect, test } from 'vitest'
import { type api, read } from '../../../../web/back-office/api/client.ts'
import { ApiProblem, Unreachable } from '../../../../web/back-office/api/problem.ts'
import { holdTokens } from '../../../../web/back-office/api/tokens.ts'

let refusals = 0
const holder = {
  current: async () => undefined,
  renewed: async () => undefined,
  refused: () => {
    refusals += 1
  },
}
afterEach(() => {
  refusals = 0
})

const answered = (status: number, body: string) =>
  read(Promise.resolve(new Response(body, { status })) as unknown as ReturnType<typeof api.me.$get>)

test('what was asked for', async () => {
  expect(await answered(200, '{"id":"a1"}')).toEqual({ id: 'a1' })
})

test('a refusal in the words of the API, with the field that is to be mended', async () => {
  const refusal = answered(400, '{"code":"badDay","message":"ไม่มีวันที่นี้","field":"from"}')
  await expect(refusal).rejects.toThrow(ApiProblem)
  await expect(refusal).rejects.toMatchObject({
    status: 400,
    code: 'badDay',
    message: 'ไม่มีวันที่นี้',
    field: 'from',
  })
  expect(refusals).toBe(0)
})

test.each([
  ['a page of the way there', 502, '<html>'],
  ['half an answer', 200, '{"id":'],
  ['JSON of somebody else', 500, '{"message":"Internal Server Error"}'],
])('%s is no answer of the API', async (_, status, body) => {
  await expect(answered(status, body)).rejects.toThrow(Unreachable)
})

test.each([
  ['the API', '{"code":"signInAgain","message":"x"}', ApiProblem],
  ['the gateway', '{"message":"Unauthorized"}', Unreachable],
])('a token that %s refuses is told to the session', async (_, body, kind) => {
  holdTokens(holder)
  await expect(answered(401, body)).rejects.toThrow(kind)
  expect(refusals).toBe(1)
})
