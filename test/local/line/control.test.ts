import { describe, expect, test } from 'vitest'
import { png } from './images.ts'
import {
  CITIZEN,
  fromCitizen,
  OFFICERS,
  STATION,
  startBot,
  startPlatform,
  temporaryFolder,
  until,
} from './running-platform.ts'

const hello = { type: 'text' as const, text: 'สวัสดี' }

describe('chats', () => {
  test('are groups and the people who know the account, with their units', async () => {
    const { control, happen } = await startPlatform()
    await happen(fromCitizen('?'))
    expect((await control('GET', '/chats')).body).toEqual({
      chats: [
        {
          id: CITIZEN,
          type: 'user',
          name: 'ผู้ใช้ aaaa',
          unit: null,
          joined: null,
          groups: [],
          lastAt: expect.any(Number),
        },
        {
          id: STATION,
          type: 'group',
          name: 'สภ.ทดสอบ',
          unit: 'STN-1',
          joined: true,
          groups: [],
          lastAt: null,
        },
      ],
    })
    expect((await control('GET', '/chats/nobody')).status).toBe(404)
  })

  test('name the groups that a person is in', async () => {
    const { control, happen } = await startPlatform()
    await happen({ type: 'follow', source: { type: 'user', userId: OFFICERS[0] } })
    const { chats } = (await control('GET', '/chats')).body
    expect(chats[0]).toMatchObject({ id: OFFICERS[0], groups: [{ id: STATION, name: 'สภ.ทดสอบ' }] })
  })

  test('show events and messages in order, and only what came after', async () => {
    const { control, line, happen } = await startPlatform()
    await happen({ type: 'follow', source: { type: 'user', userId: CITIZEN } }, fromCitizen('ช่วยด้วย'))
    await line.pushMessage({ to: CITIZEN, messages: [hello] })
    const { body } = await control('GET', `/chats/${CITIZEN}`)
    expect(body).toMatchObject({
      id: CITIZEN,
      type: 'user',
      entries: [
        { via: 'event', messages: [], event: { type: 'follow' } },
        { via: 'event', retryKey: null, messages: [{ text: 'ช่วยด้วย' }], event: { type: 'message' } },
        { via: 'push', messages: [hello] },
      ],
    })
    const later = await control('GET', `/chats/${CITIZEN}?after=${body.entries[1].n}`)
    expect(later.body.entries).toEqual([body.entries[2]])
  })

  test('wait for the next entry where asked to', async () => {
    const { control, line } = await startPlatform()
    const waiting = control('GET', `/chats/${STATION}?wait=5000`)
    await line.pushMessage({ to: STATION, messages: [hello] })
    expect((await waiting).body.entries).toMatchObject([{ messages: [hello] }])
  })
})

describe('the stream', () => {
  async function openStream(url: string, headers = {}) {
    const stop = new AbortController()
    const response = await fetch(`${url}/_line/stream`, { headers, signal: stop.signal })
    let text = ''
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk)
    })().catch(() => undefined)
    await until(() => text.includes(': connected'))
    const events = () => [...text.matchAll(/^id: (\d+)$/gm)].map((found) => Number(found[1]))
    const close = () => {
      stop.abort()
      return reading
    }
    return { text: () => text, events, stop: close }
  }

  test('sends each new entry, and what was missed after Last-Event-ID', async () => {
    const { url, line } = await startPlatform()
    const push = () => line.pushMessage({ to: STATION, messages: [hello] })
    await push()
    const stream = await openStream(url)
    await push()
    await push()
    await until(() => stream.events().length === 2)
    expect(stream.text()).toContain(`"chatId":"${STATION}"`)
    const [seen] = stream.events()
    await stream.stop()
    await push()
    const resumed = await openStream(url, { 'last-event-id': String(seen) })
    await until(() => resumed.events().length === 2)
    await resumed.stop()
  })
})

describe('people', () => {
  test('come into being and follow, block and unblock', async () => {
    const bot = await startBot()
    const { control, line } = await startPlatform({ webhookUrl: bot.url })
    const { status, body } = await control('POST', '/users', { name: 'สมหญิง', language: 'en' })
    expect(status).toBe(201)
    const { userId } = body.user
    expect(await line.getProfile(userId)).toEqual({ userId, displayName: 'สมหญิง', language: 'en' })
    await control('PATCH', `/users/${userId}`, { blocked: true })
    await expect(line.getProfile(userId)).rejects.toMatchObject({ status: 404 })
    await control('PATCH', `/users/${userId}`, { blocked: true, language: 'th' })
    await control('PATCH', `/users/${userId}`, { blocked: false })
    expect(await line.getProfile(userId)).toMatchObject({ language: 'th' })
    expect(bot.received.map((call) => [call.events[0]?.type, call.events[0]?.follow])).toEqual([
      ['follow', { isUnblocked: false }],
      ['unfollow', undefined],
      ['follow', { isUnblocked: true }],
    ])
    expect((await control('PATCH', '/users/nobody', {})).status).toBe(404)
  })

  test('of a group come and go, and so does the account', async () => {
    const bot = await startBot()
    const { control, line, post } = await startPlatform({ webhookUrl: bot.url })
    const made = await control('POST', '/groups', { name: 'ศูนย์ 191', unit: 'C191', members: [{ name: 'ก' }] })
    const { id } = made.body.group
    expect(made).toMatchObject({
      status: 201,
      body: { group: { unit: 'C191', joined: true, members: [{ name: 'ก' }] } },
    })
    const added = await control('POST', `/groups/${id}/members`, {
      members: [{ userId: OFFICERS[0], name: 'ข' }],
    })
    expect(added.body.group.members).toHaveLength(2)
    await control('DELETE', `/groups/${id}/members/${OFFICERS[0]}`)
    expect(await line.getGroupMemberCount(id)).toEqual({ count: 1 })
    await control('POST', `/groups/${id}/leave`)
    expect((await post('/v2/bot/message/push', { to: id, messages: [hello] })).status).toBe(400)
    await control('POST', `/groups/${id}/join`)
    await control('POST', `/groups/${id}/join`)
    await line.pushMessage({ to: id, messages: [hello] })
    expect(bot.received.map((call) => call.events[0]?.type)).toEqual([
      'join',
      'memberJoined',
      'memberLeft',
      'leave',
      'join',
    ])
    expect((await control('POST', '/groups/nowhere/leave')).status).toBe(404)
  })

  test('keep their groups over a restart: who left stays away', async () => {
    const dataDir = temporaryFolder()
    const first = await startPlatform({ dataDir })
    await first.control('DELETE', `/groups/${STATION}/members/${OFFICERS[0]}`)
    await first.control('POST', `/groups/${STATION}/leave`)
    await first.close()
    const second = await startPlatform({ dataDir })
    const { group } = (await second.control('GET', `/groups/${STATION}`)).body
    expect(group).toMatchObject({
      joined: false,
      members: [{ userId: OFFICERS[1] }, { userId: OFFICERS[2] }],
    })
  })
})

describe('events', () => {
  test('of users and groups nobody knows make them known', async () => {
    const { happen, line } = await startPlatform()
    const groupId = `C${'9'.repeat(32)}`
    const userId = `U${'9'.repeat(32)}`
    await happen({
      type: 'message',
      source: { type: 'group', groupId, userId },
      message: { type: 'text', text: '?' },
    })
    expect(await line.getGroupMemberCount(groupId)).toEqual({ count: 1 })
    await expect(line.getProfile(userId)).rejects.toMatchObject({ status: 404 })
  })

  test('with ids that LINE would not give pass with a warning', async () => {
    const { control } = await startPlatform()
    const { status, body } = await control('POST', '/events', {
      events: [
        {
          type: 'message',
          source: { type: 'user', userId: 'somchai' },
          message: { type: 'text', text: '?' },
        },
      ],
    })
    expect(status).toBe(200)
    expect(body.warnings).toEqual([expect.stringContaining('"somchai"')])
  })

  test.each([
    ['no JSON', '{', 'JSON'],
    ['no events', {}, 'events'],
    ['events that are no list', { events: {} }, 'events'],
    ['an event without a type', { events: [{}] }, 'type'],
    ['an unknown option', { events: [], options: { twice: true } }, 'twice'],
    ['0 duplicates', { events: [], options: { duplicate: 0 } }, 'duplicate'],
    ['an unknown property', { events: [], option: {} }, 'option'],
  ])('are refused for %s', async (_, body, named) => {
    const { control } = await startPlatform()
    const answer = await control('POST', '/events', body)
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(named) } })
  })
})

describe('settings', () => {
  test('change one by one and stay over a restart', async () => {
    const dataDir = temporaryFolder()
    const { control, close } = await startPlatform({ dataDir })
    const changed = await control('PUT', '/settings', { monthlyLimit: 300, clockOffsetMs: 60_000 })
    expect(changed.body).toMatchObject({
      monthlyLimit: 300,
      clockOffsetMs: 60_000,
      redelivery: true,
      webhookUrl: null,
    })
    expect((await control('GET', '/settings')).body).toEqual(changed.body)
    expect((await control('PUT', '/settings', { monthlyLimit: -1 })).status).toBe(400)
    await close()
    const again = await startPlatform({ dataDir })
    expect((await again.control('GET', '/settings')).body).toEqual(changed.body)
  })

  test('stretch the clock', async () => {
    const bot = await startBot()
    const { control, happen, post } = await startPlatform({ webhookUrl: bot.url })
    await happen(fromCitizen('?'))
    await control('PUT', '/settings', { clockOffsetMs: 61_000 })
    const replyToken = bot.received[0]?.events[0]?.replyToken
    expect((await post('/v2/bot/message/reply', { replyToken, messages: [hello] })).status).toBe(400)
  })
})

test('the menu in force is the person’s own, else the default', async () => {
  const { control, line, blob, happen, url } = await startPlatform()
  await happen(fromCitizen('?'))
  expect((await control('GET', `/rich-menu?userId=${CITIZEN}`)).body).toEqual({
    richMenu: null,
    imageUrl: null,
  })
  const menu = {
    size: { width: 1_200, height: 405 },
    selected: true,
    name: 'ก',
    chatBarText: 'เมนู',
    areas: [],
  }
  const [all, own] = [await line.createRichMenu(menu), await line.createRichMenu(menu)]
  for (const { richMenuId } of [all, own])
    await blob.setRichMenuImage(richMenuId, new Blob([png(1_200, 405)], { type: 'image/png' }))
  await line.setDefaultRichMenu(all.richMenuId)
  await line.linkRichMenuIdToUser(CITIZEN, own.richMenuId)
  const shown = (await control('GET', `/rich-menu?userId=${CITIZEN}`)).body
  expect(shown.richMenu).toEqual({ ...own, ...menu })
  const image = await fetch(new URL(shown.imageUrl, url))
  expect(image.headers.get('content-type')).toBe('image/png')
  expect((await control('GET', '/rich-menu')).body.richMenu.richMenuId).toBe(all.richMenuId)
})

describe('only pages of this machine may use the control API', () => {
  test.each([
    ['http://localhost:8080', 200],
    ['http://127.0.0.1:5173', 200],
    ['http://localhost', 200],
    ['https://evil.example', 403],
    ['http://localhost.evil.example', 403],
    ['null', 403],
  ])('from %s: %i', async (origin, status) => {
    const { control, url } = await startPlatform()
    const answer = await control('PUT', '/settings', { monthlyLimit: 1 }, { origin })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null)
    const preflight = await fetch(`${url}/_line/settings`, { method: 'OPTIONS', headers: { origin } })
    expect(preflight.status).toBe(status === 200 ? 204 : 403)
  })
})
