import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messagingApi } from '@line/bot-sdk'
import { expect, it, onTestFinished } from 'vitest'
import { richMenuOf, setUpRichMenus } from '../../bin/line/rich-menu.ts'
import { lineMessenger } from '../../lambdas/adapters/line/messenger.ts'
import { startLinePlatform } from '../../local/line/server.ts'

const channelAccessToken = 'token'

const startLine = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rich-menu-'))
  const line = await startLinePlatform({ port: 0, dataDir, channelSecret: 'secret', channelAccessToken })
  onTestFinished(async () => {
    await line.close()
    await rm(dataDir, { recursive: true, force: true })
  })
  const connection = { channelAccessToken, baseURL: line.url }
  return {
    url: line.url,
    api: new messagingApi.MessagingApiClient(connection),
    blob: new messagingApi.MessagingApiBlobClient(connection),
  }
}

it('puts a menu for each language into force, with a picture that LINE takes', async () => {
  const line = await startLine()
  const [thai, english] = await setUpRichMenus(line)
  expect((await line.api.getDefaultRichMenuId()).richMenuId).toBe(thai)
  expect((await line.api.getRichMenuAlias('menu-en')).richMenuId).toBe(english)
})

it('has a bar whose words LINE shows whole', () => {
  for (const language of ['th', 'en'] as const) {
    expect(richMenuOf(language).chatBarText?.length).toBeLessThanOrEqual(14)
  }
})

it('replaces the menus of an earlier time and leaves nothing behind', async () => {
  const line = await startLine()
  const before = await setUpRichMenus(line)
  const after = await setUpRichMenus(line)
  const { richmenus } = await line.api.getRichMenuList()
  expect(richmenus.map(({ richMenuId }) => richMenuId).toSorted()).toEqual([...after].toSorted())
  expect(after).not.toEqual(before)
})

it('is what a citizen who reads English is given', async () => {
  const line = await startLine()
  const [, english] = await setUpRichMenus(line)
  const userId = `U${'e'.repeat(32)}`
  await fetch(`${line.url}/_line/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: [{ type: 'follow', source: { type: 'user', userId } }] }),
  })
  const messenger = lineMessenger({
    baseUrl: line.url,
    filesBaseUrl: '',
    accessToken: async () => channelAccessToken,
    replyDeadline: 3_000,
    pushDeadline: 3_000,
    onCall: () => undefined,
  })
  await messenger.showMenu(userId, 'en')
  expect((await line.api.getRichMenuIdOfUser(userId)).richMenuId).toBe(english)
})
