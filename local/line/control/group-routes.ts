import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import { newGroupId, newUserId } from '../state/ids.ts'
import { happen } from '../webhook/happen.ts'
import { readControl } from './read-control.ts'
import { withRegistration } from './user-routes.ts'

const name = z.string().min(1).max(100)
const member = z.strictObject({
  name: name.optional(),
  about: z.string().max(200).optional(),
  userId: z.string().min(1).optional(),
})
const members = z.array(member).max(500)
const newGroup = z.strictObject({
  id: z.string().min(1).optional(),
  name,
  unit: z.string().optional(),
  members: members.default([]),
  joined: z.boolean().default(true),
})

/** Group chats: who is in them comes and goes, the account too, and the bot is told of it as LINE would. */
export function groupRoutes(app: Hono<LineEnv>, platform: Platform): void {
  const { groups, users } = platform
  const eventOf = async (type: string, groupId: string, more = {}) =>
    (await happen(platform, [{ type, source: { type: 'group', groupId }, ...more }])).deliveries
  const answer = async (context: Context, groupId: string, deliveries: unknown, status: 200 | 201 = 200) =>
    context.json({ group: await shown(platform, groupId), deliveries }, status)

  app.get('/_line/groups', (context) =>
    context.json({
      groups: groups.list().map((group) => ({ ...group, memberCount: groups.memberCount(group.id) })),
    }),
  )
  app.post('/_line/groups', async (context) => {
    const { value, message } = await readControl(context.req, newGroup)
    if (message !== undefined) return context.json({ message }, 400)
    const id = value.id ?? newGroupId()
    if (groups.find(id)) return context.json({ message: `group ${id} exists` }, 409)
    groups.seed([{ ...value, id, members: peopleOf(value.members), joined: false }])
    return answer(context, id, value.joined ? await eventOf('join', id) : [], 201)
  })

  app.use('/_line/groups/:groupId/*', async (context, next) =>
    groups.find(context.req.param('groupId')) ? next() : context.json({ message: 'no such group' }, 404),
  )
  app.get('/_line/groups/:groupId', async (context) => {
    const group = await shown(platform, context.req.param('groupId'))
    return group ? context.json({ group }) : context.json({ message: 'no such group' }, 404)
  })
  app.post('/_line/groups/:groupId/members', async (context) => {
    const { value, message } = await readControl(context.req, z.strictObject({ members: members.min(1) }))
    if (message !== undefined) return context.json({ message }, 400)
    const groupId = context.req.param('groupId')
    const people = peopleOf(value.members)
    for (const { userId, name: called, about } of people) {
      users.ensure(userId, 'stranger', called)
      if (about !== undefined) users.change(userId, { about })
    }
    const joined = { members: people.map(({ userId }) => ({ type: 'user', userId })) }
    return answer(context, groupId, await eventOf('memberJoined', groupId, { joined }), 201)
  })
  app.delete('/_line/groups/:groupId/members/:userId', async (context) => {
    const { groupId, userId } = context.req.param()
    if (!groups.isMember(groupId, userId)) return context.json({ message: 'no such member' }, 404)
    const left = { members: [{ type: 'user', userId }] }
    return answer(context, groupId, await eventOf('memberLeft', groupId, { left }))
  })
  for (const type of ['join', 'leave'])
    app.post(`/_line/groups/:groupId/${type}`, async (context) => {
      const groupId = context.req.param('groupId') ?? ''
      const isJoined = groups.find(groupId)?.joined === true
      return answer(context, groupId, isJoined === (type === 'join') ? [] : await eventOf(type, groupId))
    })
}

/** A group with its people, by name. */
async function shown(platform: Platform, groupId: string) {
  const { groups, users } = platform
  const group = groups.find(groupId)
  const people = groups
    .memberIds(groupId, '', Number.MAX_SAFE_INTEGER)
    .flatMap((userId) => users.find(userId) ?? [])
    .map(({ userId, name: called, about, friendship }) => ({ userId, name: called, about, friendship }))
  return group && { ...group, members: await withRegistration(platform, people) }
}

function peopleOf(given: z.infer<typeof members>) {
  return given.map(({ userId = newUserId(), name: called, about }) => ({
    userId,
    name: called ?? `ผู้ใช้ ${userId.slice(-4)}`,
    about,
  }))
}
