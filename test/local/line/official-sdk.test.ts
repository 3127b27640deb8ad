import { buffer } from 'node:stream/consumers'
import {
  HTTPFetchError,
  insight,
  messagingApi,
  channelAccessToken as oauth,
  validateSignature,
} from '@line/bot-sdk'
import { expect, test } from 'vitest'
import { png } from './images.ts'
import {
  CITIZEN,
  fromCitizen,
  OFFICERS,
  SECRET,
  STATION,
  startBot,
  startPlatform,
} from './running-platform.ts'

const hello = { type: 'text' as const, text: 'สวัสดี' }
const MENU = {
  size: { width: 2_500, height: 843 },
  selected: true,
  name: 'หน้าหลัก',
  chatBarText: 'แจ้งเหตุด่วน',
  areas: [
    {
      bounds: { x: 0, y: 0, width: 2_500, height: 843 },
      action: { type: 'message' as const, label: 'แจ้งเหตุด่วน', text: 'แจ้งเหตุด่วน' },
    },
  ],
}

test('receives a webhook, checks its signature, answers, and sends', async () => {
  const bot = await startBot()
  const { line, happen, entries } = await startPlatform({ webhookUrl: bot.url })
  await happen(fromCitizen('แจ้งเหตุด่วน'))
  const [webhook] = bot.received
  const signature = String(webhook?.headers['x-line-signature'])
  expect(validateSignature(webhook?.body ?? '', SECRET, signature)).toBe(true)
  expect(validateSignature(`${webhook?.body} `, SECRET, signature)).toBe(false)
  const replyToken = webhook?.events[0]?.replyToken ?? ''
  await line.replyMessage({ replyToken, messages: [hello] })
  await line.pushMessage({ to: CITIZEN, messages: [hello] })
  await line.multicast({ to: [CITIZEN], messages: [hello] })
  await line.broadcast({ messages: [hello] })
  expect((await entries(CITIZEN)).map(({ via }) => via)).toEqual(['event', 'reply', 'push', 'push', 'push'])
})

test('checks messages without sending them', async () => {
  const { line, entries } = await startPlatform()
  const good = { messages: [hello] }
  await Promise.all([line.validatePush(good), line.validateReply(good), line.validateMulticast(good)])
  await Promise.all([line.validateBroadcast(good), line.validateNarrowcast(good)])
  const bad = await line
    .validatePush({ messages: [{ type: 'text', text: '' }] })
    .catch((error: unknown) => error)
  expect(bad).toBeInstanceOf(HTTPFetchError)
  expect(JSON.parse((bad as HTTPFetchError).body)).toEqual({
    message: 'The request body has 1 error(s)',
    details: [{ message: 'May not be empty', property: 'messages[0].text' }],
  })
  expect(await entries(STATION)).toEqual([])
})

test('reads quota, deliveries and followers', async () => {
  const { line, happen, url } = await startPlatform()
  await happen({ type: 'follow', source: { type: 'user', userId: CITIZEN } })
  await line.pushMessage({ to: CITIZEN, messages: [hello] })
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
  expect(await line.getMessageQuota()).toEqual({ type: 'none' })
  expect(await line.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 })
  expect(await line.getNumberOfSentPushMessages(today)).toEqual({ status: 'ready', success: 1 })
  expect(await line.getNumberOfSentReplyMessages(today)).toEqual({ status: 'ready', success: 0 })
  expect(await line.getFollowers()).toEqual({ userIds: [CITIZEN] })
  const insights = new insight.InsightClient({ channelAccessToken: 'channel-access-token', baseURL: url })
  expect(await insights.getNumberOfFollowers('20261101')).toEqual({
    status: 'ready',
    followers: 1,
    targetedReaches: 1,
    blocks: 0,
  })
})

test('reads people and groups', async () => {
  const { line, happen } = await startPlatform()
  await happen({ type: 'follow', source: { type: 'user', userId: CITIZEN } })
  expect(await line.getProfile(CITIZEN)).toEqual({ userId: CITIZEN, displayName: 'ผู้ใช้ aaaa', language: 'th' })
  await expect(line.getProfile(OFFICERS[0] as string)).rejects.toMatchObject({ status: 404 })
  expect(await line.getGroupSummary(STATION)).toEqual({ groupId: STATION, groupName: 'สภ.ทดสอบ' })
  expect(await line.getGroupMemberCount(STATION)).toEqual({ count: 3 })
  expect(await line.getGroupMembersIds(STATION)).toEqual({ memberIds: OFFICERS })
  expect(await line.getGroupMemberProfile(STATION, OFFICERS[1] as string)).toEqual({
    userId: OFFICERS[1],
    displayName: 'เจ้าหน้าที่ 2',
  })
  expect(await line.getBotInfo()).toMatchObject({
    chatMode: 'bot',
    userId: expect.stringMatching(/^U[0-9a-f]{32}$/),
  })
  await line.showLoadingAnimation({ chatId: CITIZEN, loadingSeconds: 5 })
  await expect(line.showLoadingAnimation({ chatId: CITIZEN, loadingSeconds: 7 })).rejects.toMatchObject({
    status: 400,
  })
  await expect(line.showLoadingAnimation({ chatId: STATION })).rejects.toMatchObject({ status: 400 })
  await line.leaveGroup(STATION)
  await expect(line.getGroupSummary(STATION)).rejects.toMatchObject({ status: 404 })
})

test('pages through followers', async () => {
  const { line, happen } = await startPlatform()
  const people = Array.from({ length: 5 }, (_, index) => `U${String(index).repeat(32)}`)
  await happen(...people.map((userId) => ({ type: 'follow', source: { type: 'user', userId } })))
  const first = await line.getFollowers(undefined, 3)
  const second = await line.getFollowers(first.next, 3)
  expect([...first.userIds, ...second.userIds]).toEqual(people)
  expect(second.next).toBeUndefined()
  await expect(line.getFollowers('nonsense')).rejects.toMatchObject({ status: 400 })
})

test('sets, reads and tries the webhook', async () => {
  const bot = await startBot()
  const { line } = await startPlatform()
  await line.setWebhookEndpoint({ endpoint: bot.url })
  expect(await line.getWebhookEndpoint()).toEqual({ endpoint: bot.url, active: true })
  expect(await line.testWebhookEndpoint({})).toMatchObject({ success: true, statusCode: 200, reason: 'OK' })
  expect(bot.received.map(({ events }) => events)).toEqual([[]])
})

test('makes, shows and removes rich menus', async () => {
  const { line, blob, happen } = await startPlatform()
  await happen({ type: 'follow', source: { type: 'user', userId: CITIZEN } })
  await line.validateRichMenuObject(MENU)
  const { richMenuId } = await line.createRichMenu(MENU)
  await expect(line.setDefaultRichMenu(richMenuId)).rejects.toMatchObject({ status: 400 })
  const image = png(2_500, 843)
  await blob.setRichMenuImage(richMenuId, new Blob([image], { type: 'image/png' }))
  expect(await buffer(await blob.getRichMenuImage(richMenuId))).toEqual(Buffer.from(image))
  await line.setDefaultRichMenu(richMenuId)
  expect(await line.getDefaultRichMenuId()).toEqual({ richMenuId })
  await line.linkRichMenuIdToUser(CITIZEN, richMenuId)
  expect(await line.getRichMenuIdOfUser(CITIZEN)).toEqual({ richMenuId })
  await line.unlinkRichMenuIdFromUser(CITIZEN)
  await expect(line.getRichMenuIdOfUser(CITIZEN)).rejects.toMatchObject({ status: 404 })
  await line.linkRichMenuIdToUsers({ richMenuId, userIds: [CITIZEN] })
  await line.unlinkRichMenuIdFromUsers({ userIds: [CITIZEN] })
  await line.createRichMenuAlias({ richMenuAliasId: 'main', richMenuId })
  await line.updateRichMenuAlias('main', { richMenuId })
  expect(await line.getRichMenuAlias('main')).toEqual({ richMenuAliasId: 'main', richMenuId })
  expect(await line.getRichMenuAliasList()).toEqual({ aliases: [{ richMenuAliasId: 'main', richMenuId }] })
  await line.deleteRichMenuAlias('main')
  expect(await line.getRichMenu(richMenuId)).toEqual({ richMenuId, ...MENU })
  expect(await line.getRichMenuList()).toEqual({ richmenus: [{ richMenuId, ...MENU }] })
  await line.cancelDefaultRichMenu()
  await expect(line.getDefaultRichMenuId()).rejects.toMatchObject({ status: 404 })
  await line.deleteRichMenu(richMenuId)
  await expect(line.getRichMenu(richMenuId)).rejects.toMatchObject({ status: 404 })
})

test('moves many links in one batch without chaining them', async () => {
  const { line, blob, happen } = await startPlatform()
  const people = ['6', '7'].map((digit) => `U${digit.repeat(32)}`) as [string, string]
  await happen(...people.map((userId) => ({ type: 'follow', source: { type: 'user', userId } })))
  const [a, b] = await Promise.all([line.createRichMenu(MENU), line.createRichMenu(MENU)])
  for (const { richMenuId } of [a, b])
    await blob.setRichMenuImage(richMenuId, new Blob([png(2_500, 843)], { type: 'image/png' }))
  await line.linkRichMenuIdToUser(people[0], a.richMenuId)
  await line.linkRichMenuIdToUser(people[1], b.richMenuId)
  const operations = [
    { type: 'link' as const, from: a.richMenuId, to: b.richMenuId },
    { type: 'link' as const, from: b.richMenuId, to: a.richMenuId },
  ]
  await line.validateRichMenuBatchRequest({ operations })
  await line.richMenuBatch({ operations })
  expect(await line.getRichMenuIdOfUser(people[0])).toEqual(b)
  expect(await line.getRichMenuIdOfUser(people[1])).toEqual(a)
})

test('issues channel access tokens that are accepted until they expire', async () => {
  let time = Date.UTC(2026, 10, 2)
  const { url } = await startPlatform({ now: () => time })
  const client = new oauth.ChannelAccessTokenClient({ baseURL: url })
  const shortLived = await client.issueChannelToken('client_credentials', '1650000000', SECRET)
  const stateless = await client.issueStatelessChannelTokenByClientSecret('1650000000', SECRET)
  expect(stateless.expires_in).toBe(900)
  expect(await client.verifyChannelToken(shortLived.access_token)).toMatchObject({
    client_id: '1650000000',
    expires_in: 2_592_000,
  })
  const asking = (token: string) =>
    new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: url }).getBotInfo()
  await asking(stateless.access_token)
  time += 900_000
  await expect(asking(stateless.access_token)).rejects.toMatchObject({ status: 401 })
  await asking(shortLived.access_token)
  await client.revokeChannelToken(shortLived.access_token)
  await expect(asking(shortLived.access_token)).rejects.toMatchObject({ status: 401 })
  await expect(client.issueChannelToken('client_credentials', '1650000000', 'wrong')).rejects.toMatchObject({
    status: 400,
  })
})
