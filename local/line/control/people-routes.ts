import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import { happen } from '../happen.ts'
import { newGroupId, newUserId } from '../ids.ts'
import type { Platform } from '../platform.ts'
import { readControl } from './control.ts'

const name = z.string().min(1).max(100)
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as th or en')
const newUser = z.strictObject({ name, language: language.default('th'), pictureUrl: z.url().optional() })
const userChange = z.strictObject({ name, language, blocked: z.boolean() }).partial()
const members = z.array(z.strictObject({ name, userId: z.string().min(1).optional() })).max(500)
const newGroup = z.strictObject({
  id: z.string().min(1).optional(),
  name,
  unit: z.string().optional(),
  members: members.default([]),
})

/** Citizens and groups: each change happens on the platform and is told to the bot as LINE would. */
export function peopleRoutes(app: Hono<LineEnv>, platform: Platform): void {
  userRoutes(app, platform)
  groupRoutes(app, platform)
}

function userRoutes(app: Hono<LineEnv>, platform: Platform) {
  const { users } = platform
  const eventOf = (type: string, userId: string, more = {}) =>
    happen(platform, [{ type, source: { type: 'user', userId }, ...more }])

  app.get('/_line/users', (context) => context.json({ users: users.list() }))
  app.post('/_line/users', async (context) => {
    const { value, message } = await readControl(context.req, newUser)
    if (message !== undefined) return context.json({ message }, 400)
    const { userId } = users.create(value)
    const { deliveries } = await eventOf('follow', userId)
    return context.json({ user: users.find(userId), deliveries }, 201)
  })
  app.get('/_line/users/:userId', (context) => {
    const user = users.find(context.req.param('userId'))
    return user ? context.json({ user }) : context.json({ message: 'no such user' }, 404)
  })
  app.patch('/_line/users/:userId', async (context) => {
    const { value, message } = await readControl(context.req, userChange)
    if (message !== undefined) return context.json({ message }, 400)
    const user = users.find(context.req.param('userId'))
    if (user === undefined) return context.json({ message: 'no such user' }, 404)
    users.change(user.userId, value)
    const isBlocked = user.friendship === 'blocked'
    const answer =
      value.blocked === undefined || value.blocked === isBlocked
        ? { deliveries: [] }
        : value.blocked
          ? await eventOf('unfollow', user.userId)
          : await eventOf('follow', user.userId, { follow: { isUnblocked: true } })
    return context.json({ user: users.find(user.userId), deliveries: answer.deliveries })
  })
}

function groupRoutes(app: Hono<LineEnv>, platform: Platform) {
  const { groups, users } = platform
  const eventOf = (type: string, groupId: string, more = {}) =>
    happen(platform, [{ type, source: { type: 'group', groupId }, ...more }])
  const shown = (groupId: string) => {
    const group = groups.find(groupId)
    const ids = groups.memberIds(groupId, '', Number.MAX_SAFE_INTEGER)
    return (
      group && { ...group, members: ids.map((userId) => ({ userId, name: users.find(userId)?.name ?? '' })) }
    )
  }
  const answer = (context: Context, groupId: string, deliveries: unknown, status: 200 | 201 = 200) =>
    context.json({ group: shown(groupId), deliveries }, status)

  app.post('/_line/groups', async (context) => {
    const { value, message } = await readControl(context.req, newGroup)
    if (message !== undefined) return context.json({ message }, 400)
    const id = value.id ?? newGroupId()
    if (groups.find(id)) return context.json({ message: `group ${id} exists` }, 409)
    const people = value.members.map((member) => ({
      name: member.name,
      userId: member.userId ?? newUserId(),
    }))
    groups.seed([
      { id, name: value.name, members: people, ...(value.unit !== undefined && { unit: value.unit }) },
    ])
    return answer(context, id, (await eventOf('join', id)).deliveries, 201)
  })

  app.use('/_line/groups/:groupId/*', async (context, next) =>
    groups.find(context.req.param('groupId')) ? next() : context.json({ message: 'no such group' }, 404),
  )
  app.get('/_line/groups/:groupId', (context) => {
    const group = shown(context.req.param('groupId'))
    return group ? context.json({ group }) : context.json({ message: 'no such group' }, 404)
  })
  app.post('/_line/groups/:groupId/members', async (context) => {
    const { value, message } = await readControl(context.req, z.strictObject({ members: members.min(1) }))
    if (message !== undefined) return context.json({ message }, 400)
    const groupId = context.req.param('groupId')
    const people = value.members.map((member) => ({
      name: member.name,
      userId: member.userId ?? newUserId(),
    }))
    for (const { userId, name: called } of people) users.ensure(userId, 'stranger', called)
    const joined = { members: people.map(({ userId }) => ({ type: 'user', userId })) }
    return answer(context, groupId, (await eventOf('memberJoined', groupId, { joined })).deliveries, 201)
  })
  app.delete('/_line/groups/:groupId/members/:userId', async (context) => {
    const { groupId, userId } = context.req.param()
    if (!groups.isMember(groupId, userId)) return context.json({ message: 'no such member' }, 404)
    const left = { members: [{ type: 'user', userId }] }
    return answer(context, groupId, (await eventOf('memberLeft', groupId, { left })).deliveries)
  })
  for (const type of ['join', 'leave'])
    app.post(`/_line/groups/:groupId/${type}`, async (context) => {
      const groupId = context.req.param('groupId') ?? ''
      const isJoined = groups.find(groupId)?.joined === true
      const { deliveries } =
        isJoined === (type === 'join') ? { deliveries: [] } : await eventOf(type, groupId)
      return answer(context, groupId, deliveries)
    })
}
