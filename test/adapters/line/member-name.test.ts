import { createServer } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { lineMessenger } from '../../../lambdas/adapters/line/messenger.ts'
import { type Listening, listen } from '../../../local/runtime/loopback.ts'

let line: Listening | undefined
afterEach(() => line?.close())

/** What the service calls somebody who calls themselves so. */
const nameOf = async (displayName: string): Promise<string | undefined> => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ userId: 'U1', displayName }))
  })
  line = await listen(server, 0)
  const messenger = lineMessenger({
    baseUrl: line.url,
    filesBaseUrl: '',
    accessToken: async () => 'token',
    replyDeadline: 1_000,
    pushDeadline: 1_000,
    onCall: () => undefined,
  })
  return messenger.memberName('C1', 'U1')
}

it.each([
  ['as it is', 'ด.ต.สมชาย 🚓👨‍👩‍👧', 'ด.ต.สมชาย 🚓👨‍👩‍👧'],
  ['without what would turn the words behind it', 'สมชาย\u202e', 'สมชาย'],
  ['on one line', 'สมชาย\nรับทราบแล้ว', 'สมชาย รับทราบแล้ว'],
  ['whole, where an emoji was cut in two', 'สมชาย \ud83d', 'สมชาย \ufffd'],
  ['no longer than names are', 'ก'.repeat(500), 'ก'.repeat(40)],
  ['nothing, where nothing can be seen', ' \u200e\n', undefined],
])('a member is called %s', async (_, displayName, expected) => {
  expect(await nameOf(displayName)).toBe(expected)
})
