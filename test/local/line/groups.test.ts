import { describe, expect, test } from 'vitest'
import { CITIZEN, fromCitizen, OFFICERS, STATION, startBot, startPlatform } from './running-platform.ts'

const [officer, colleague] = OFFICERS as [string, string, string]
const inGroup = (userId: string, more: Record<string, unknown>) => ({
  source: { type: 'group', groupId: STATION, userId },
  ...more,
})
const press = (userId: string) => inGroup(userId, { type: 'postback', postback: { data: 'do=acknowledge' } })
const say = (userId: string) => inGroup(userId, { type: 'message', message: { type: 'text', text: '?' } })

async function start(options = {}) {
  const bot = await startBot()
  return { ...(await startPlatform({ webhookUrl: bot.url, ...options })), bot }
}

describe('the person in a group', () => {
  test.each([
    ['always', officer, officer, officer],
    ['messages', officer, undefined, officer],
    ['never', undefined, undefined, undefined],
  ])('with groupUserIds %s', async (groupUserIds, inMessage, inPostback, inUnsend) => {
    const { control, happen, bot, entries } = await start()
    await control('PUT', '/settings', { groupUserIds })
    await happen(
      say(officer),
      press(officer),
      inGroup(officer, { type: 'unsend', unsend: { messageId: '1' } }),
      fromCitizen('?'),
    )
    const told = bot.received.map(
      ({ events }) => (events[0]?.source as { userId?: string } | undefined)?.userId,
    )
    expect(told).toEqual([inMessage, inPostback, inUnsend, CITIZEN])
    expect((await entries(STATION)).map(({ userId }) => userId)).toEqual([officer, officer, officer])
  })

  test('is not told in a redelivery either', async () => {
    const { control, happen, bot } = await start()
    await control('PUT', '/settings', { groupUserIds: 'never', redeliveryDelaysMs: [10] })
    await control('PUT', '/settings', { webhookUrl: 'http://127.0.0.1:9/nobody' })
    await happen(press(officer))
    await control('PUT', '/settings', { webhookUrl: bot.url })
    await expect.poll(() => bot.received.length).toBe(1)
    expect(bot.received[0]?.events[0]?.source).toEqual({ type: 'group', groupId: STATION })
  })

  test('has a name for the bot while in the group, whether friend or not', async () => {
    const { line, control } = await start()
    expect(await line.getGroupMemberProfile(STATION, officer)).toEqual({
      userId: officer,
      displayName: 'เจ้าหน้าที่ 1',
    })
    await control('PATCH', `/users/${officer}`, { name: 'ร.ต.อ. สมชาย' })
    expect((await line.getGroupMemberProfile(STATION, officer)).displayName).toBe('ร.ต.อ. สมชาย')
    await control('DELETE', `/groups/${STATION}/members/${officer}`)
    const notFound = { status: 404, body: '{"message":"Not found"}' }
    await expect(line.getGroupMemberProfile(STATION, officer)).rejects.toMatchObject(notFound)
    await expect(line.getGroupMemberProfile(STATION, 'somchai')).rejects.toMatchObject({
      status: 400,
      body: '{"message":"The value for the \'userId\' parameter is invalid"}',
    })
  })

  test('has a chat with the account as well, once they are friends', async () => {
    const { line, control, happen, bot } = await start()
    await control('PATCH', `/users/${officer}`, { blocked: false })
    expect(bot.received[0]?.events).toMatchObject([{ type: 'follow', follow: { isUnblocked: false } }])
    await happen({ ...fromCitizen('ลงทะเบียนเจ้าหน้าที่'), source: { type: 'user', userId: officer } })
    expect((await line.getProfile(officer)).displayName).toBe('เจ้าหน้าที่ 1')
    expect((await control('GET', '/chats')).body.chats[0]).toMatchObject({ id: officer, type: 'user' })
  })
})

describe('two who press at the same instant', () => {
  test('are delivered at once, each in a call of its own', async () => {
    const bot = await startBot(() => new Promise((resolve) => setTimeout(resolve, 100, 200)))
    const { control, entries } = await startPlatform({ webhookUrl: bot.url })
    const events = [press(officer), press(colleague)]
    const { body } = await control('POST', '/events', { events, options: { atOnce: true } })
    expect(body.deliveries).toMatchObject([{ status: 200 }, { status: 200 }])
    expect(bot.mostAtOnce()).toBe(2)
    expect(bot.received.map((call) => call.events.length)).toEqual([1, 1])
    expect((await entries(STATION)).map(({ userId }) => userId)).toEqual([officer, colleague])
  })
})

describe('a group that the account is not in', () => {
  test('is unknown to the bot until it is invited, and again once it is removed', async () => {
    const { control, line, bot, happen, entries } = await start()
    const { body } = await control('POST', '/groups', {
      name: 'กลุ่มใหม่',
      members: [{ name: 'ก' }, { userId: officer }],
      joined: false,
    })
    const { id: groupId, members } = body.group
    expect(body.group).toMatchObject({ joined: false, unit: null })
    expect(members.map(({ name }: { name: string }) => name).sort()).toEqual(['ก', 'เจ้าหน้าที่ 1'])
    const hello = { ...say(officer), source: { type: 'group', groupId, userId: officer } }
    await happen(hello)
    await expect(line.getGroupSummary(groupId)).rejects.toMatchObject({ status: 404 })
    expect(bot.received).toEqual([])

    await control('POST', `/groups/${groupId}/join`)
    await happen(hello)
    expect(await line.getGroupSummary(groupId)).toEqual({ groupId, groupName: 'กลุ่มใหม่' })
    expect(await line.getGroupMemberCount(groupId)).toEqual({ count: 2 })

    await control('POST', `/groups/${groupId}/leave`)
    const late = await control('POST', '/events', { events: [hello] })
    expect(late.body).toMatchObject({
      deliveries: [],
      warnings: [expect.stringContaining('not in this group')],
    })
    await control('POST', '/events', { events: [hello], options: { batch: true } })
    await control('POST', `/groups/${groupId}/members`, { members: [{ name: 'ข' }] })
    expect(bot.received.map(({ events }) => events[0]?.type)).toEqual(['join', 'message', 'leave'])
    expect(await entries(groupId)).toHaveLength(7)
  })

  test('may still have an event on its way: anyway delivers it', async () => {
    const { control, bot } = await start()
    await control('POST', `/groups/${STATION}/leave`)
    await control('POST', '/events', { events: [press(officer)], options: { anyway: true } })
    expect(bot.received.map(({ events }) => events[0]?.type)).toEqual(['leave', 'postback'])
  })

  test('is listed with the others, with how many people are in it', async () => {
    const { control } = await start()
    await control('POST', `/groups/${STATION}/leave`)
    expect((await control('GET', '/groups')).body).toEqual({
      groups: [{ id: STATION, name: 'สภ.ทดสอบ', unit: 'STN-1', joined: false, memberCount: 3 }],
    })
  })
})

describe('what the service knows of people', () => {
  const groups = [
    {
      id: STATION,
      name: 'สภ.ทดสอบ',
      members: [
        { userId: officer, name: 'สมชาย', about: 'ร้อยเวร 12345 / 0812345678' },
        { userId: colleague, name: 'สมหญิง' },
      ],
    },
  ]

  test('is asked each time the control API shows them', async () => {
    const registered = new Set([officer])
    const { control } = await start({ groups, registeredAmong: async () => registered })
    const shown = async () =>
      (await control('GET', `/groups/${STATION}`)).body.group.members.map(
        ({ about, registered: is }: { about: string; registered: boolean }) => [about, is],
      )
    expect(await shown()).toEqual([
      ['ร้อยเวร 12345 / 0812345678', true],
      [null, false],
    ])
    registered.add(colleague)
    expect((await shown())[1]).toEqual([null, true])
    expect((await control('GET', `/users/${colleague}`)).body.user.registered).toBe(true)
  })

  test('is null where nobody can tell, and LINE is told nothing of it', async () => {
    const { control, line } = await start({ groups })
    expect((await control('GET', `/groups/${STATION}`)).body.group.members[0].registered).toBeNull()
    expect(await line.getGroupMemberProfile(STATION, officer)).toEqual({
      userId: officer,
      displayName: 'สมชาย',
    })
  })
})
