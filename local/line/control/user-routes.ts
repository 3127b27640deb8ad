import type { Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import type { LineUser } from '../state/users.ts'
import { happen } from '../webhook/happen.ts'
import { readControl } from './read-control.ts'

const name = z.string().min(1).max(100)
const about = z.string().max(200)
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as th or en')
const newUser = z.strictObject({
  name,
  about: about.optional(),
  language: language.default('th'),
  pictureUrl: z.url().optional(),
})
const userChange = z.strictObject({ name, about, language, blocked: z.boolean() }).partial()

/** The people as the control API shows them; `registered` is null where nobody can tell. */
export async function withRegistration<User extends Pick<LineUser, 'userId'>>(
  { registeredAmong }: Platform,
  people: readonly User[],
): Promise<(User & { readonly registered: boolean | null })[]> {
  const registered = await registeredAmong?.(people.map(({ userId }) => userId))
  return people.map((user) => ({ ...user, registered: registered?.has(user.userId) ?? null }))
}

/** People on LINE: each change happens on the platform and is told to the bot as LINE would. */
export function userRoutes(app: Hono<LineEnv>, platform: Platform): void {
  const { users } = platform
  const shown = async (userId: string) => {
    const user = users.find(userId)
    return user && (await withRegistration(platform, [user]))[0]
  }
  /** Makes the person follow or leave the account; nothing happens where that is so already. */
  const befriend = async ({ userId, friendship }: LineUser, isFriend: boolean) => {
    if (isFriend === (friendship === 'friend')) return []
    if (!isFriend && friendship === 'stranger') return []
    const follow = { isUnblocked: friendship === 'blocked' }
    const event = isFriend ? { type: 'follow', follow } : { type: 'unfollow' }
    return (await happen(platform, [{ ...event, source: { type: 'user', userId } }])).deliveries
  }

  app.get('/_line/users', async (context) =>
    context.json({ users: await withRegistration(platform, users.list()) }),
  )
  app.post('/_line/users', async (context) => {
    const { value, message } = await readControl(context.req, newUser)
    if (message !== undefined) return context.json({ message }, 400)
    const user = users.create(value)
    const deliveries = await befriend(user, true)
    return context.json({ user: await shown(user.userId), deliveries }, 201)
  })
  app.get('/_line/users/:userId', async (context) => {
    const user = await shown(context.req.param('userId'))
    return user ? context.json({ user }) : context.json({ message: 'no such user' }, 404)
  })
  app.patch('/_line/users/:userId', async (context) => {
    const { value, message } = await readControl(context.req, userChange)
    if (message !== undefined) return context.json({ message }, 400)
    const user = users.find(context.req.param('userId'))
    if (user === undefined) return context.json({ message: 'no such user' }, 404)
    users.change(user.userId, value)
    const deliveries = value.blocked === undefined ? [] : await befriend(user, !value.blocked)
    return context.json({ user: await shown(user.userId), deliveries })
  })
}
