import * as z from 'zod'
import type { Platform } from '../platform.ts'
import { isGroupId, isRoomId, isUserId } from '../state/ids.ts'
import { dayOf } from '../state/quota.ts'
import type { LineUser } from '../state/users.ts'
import { happen } from '../webhook/happen.ts'
import { type ApiAnswer, NOT_FOUND, ok, refuseRequest } from './answer.ts'
import { type Call, type Endpoint, withBody } from './endpoint.ts'

const LOADING_SECONDS_STEP = 5

const loadingRequest = z.strictObject({
  chatId: z.string(),
  loadingSeconds: z
    .number()
    .min(5, 'Must be between 5 and 60')
    .max(60, 'Must be between 5 and 60')
    .refine((seconds) => seconds % LOADING_SECONDS_STEP === 0, 'Must be a multiple of 5')
    .optional(),
})

const invalid = (name: string) => refuseRequest(400, `The value for the '${name}' parameter is invalid`)

/** Profiles, followers, and the account itself. */
export function peopleEndpoints(platform: Platform): Endpoint[] {
  const { users, botUserId, now } = platform
  return [
    {
      method: 'GET',
      path: '/v2/bot/info',
      name: 'botInfo',
      handle: () =>
        ok({
          userId: botUserId,
          basicId: '@esshelpme',
          displayName: 'ESS Help Me',
          chatMode: 'bot',
          markAsReadMode: 'auto',
        }),
    },
    {
      method: 'GET',
      path: '/v2/bot/profile/:userId',
      name: 'profile',
      handle: (call) => {
        const userId = call.param('userId')
        if (!isUserId(userId)) return invalid('userId')
        const user = users.find(userId)
        return user && users.receives(userId, now()) ? ok(profileOf(user, true)) : NOT_FOUND
      },
    },
    {
      method: 'GET',
      path: '/v2/bot/followers/ids',
      name: 'followers',
      handle: (call) => {
        const limit = Number(call.query('limit') ?? 300)
        if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) return invalid('limit')
        return page(call, limit, 'userIds', (after, size) => users.friendIds(after, size))
      },
    },
    {
      method: 'GET',
      path: '/v2/bot/insight/followers',
      name: 'insightFollowers',
      handle: (call) => {
        const date = call.query('date') ?? dayOf(now() - 86_400_000)
        if (!/^\d{8}$/.test(date)) return invalid('date')
        if (date >= dayOf(now())) return ok({ status: 'unready' })
        const { friends, blocked } = users.count()
        return ok({
          status: 'ready',
          followers: friends + blocked,
          targetedReaches: friends,
          blocks: blocked,
        })
      },
    },
    {
      method: 'POST',
      path: '/v2/bot/chat/loading/start',
      name: 'loading',
      body: 'json',
      handle: withBody(loadingRequest, ({ chatId }) =>
        isUserId(chatId)
          ? ok({}, 202)
          : refuseRequest(400, "The property, 'chatId', in the request body is invalid (line: -, column: -)"),
      ),
    },
    ...memberEndpoints(platform, 'group', isGroupId),
    ...memberEndpoints(platform, 'room', isRoomId),
  ]
}

/** Groups and multi-person chats: their summary, their members, and leaving them. */
function memberEndpoints(
  platform: Platform,
  kind: 'group' | 'room',
  isId: (id: string) => boolean,
): Endpoint[] {
  const { groups, users } = platform
  const inside = (handle: (chatId: string, call: Call) => ApiAnswer) => (call: Call) => {
    const chatId = call.param('chatId')
    if (!isId(chatId)) return invalid(`${kind}Id`)
    return groups.find(chatId)?.joined === true ? handle(chatId, call) : NOT_FOUND
  }
  const path = `/v2/bot/${kind}/:chatId`
  const summary: Endpoint = {
    method: 'GET',
    path: `${path}/summary`,
    name: 'groupSummary',
    handle: inside((chatId) => ok({ groupId: chatId, groupName: groups.find(chatId)?.name })),
  }
  return [
    ...(kind === 'group' ? [summary] : []),
    {
      method: 'GET',
      path: `${path}/members/count`,
      name: `${kind}MemberCount`,
      handle: inside((chatId) => ok({ count: groups.memberCount(chatId) })),
    },
    {
      method: 'GET',
      path: `${path}/members/ids`,
      name: `${kind}MemberIds`,
      handle: inside((chatId, call) =>
        page(call, 100, 'memberIds', (after, size) => groups.memberIds(chatId, after, size)),
      ),
    },
    {
      method: 'GET',
      path: `${path}/member/:userId`,
      name: `${kind}Member`,
      handle: inside((chatId, call) => {
        const userId = call.param('userId')
        if (!isUserId(userId)) return invalid('userId')
        const user = groups.isMember(chatId, userId) ? users.find(userId) : undefined
        return user ? ok(profileOf(user, false)) : NOT_FOUND
      }),
    },
    {
      method: 'POST',
      path: `${path}/leave`,
      name: `${kind}Leave`,
      handle: inside((chatId) => {
        // LINE tells the bot that it left, as if a member had removed it; the answer does not wait for that.
        happen(platform, [{ type: 'leave', source: { type: kind, [`${kind}Id`]: chatId } }]).catch((error) =>
          platform.log(`leave: ${error}`),
        )
        return ok()
      }),
    },
  ]
}

function profileOf(user: LineUser, withLanguage: boolean) {
  return {
    userId: user.userId,
    displayName: user.name,
    ...(user.pictureUrl !== null && { pictureUrl: user.pictureUrl }),
    ...(withLanguage && user.language !== null && { language: user.language }),
  }
}

/** One page of ids; the continuation token is the last id, wrapped so that nobody relies on it. */
function page(
  call: Call,
  limit: number,
  name: string,
  read: (after: string, limit: number) => string[],
): ApiAnswer {
  const start = call.query('start')
  const after = start === undefined ? '' : Buffer.from(start, 'base64url').toString()
  if (start !== undefined && !isUserId(after)) return refuseRequest(400, 'Invalid start param')
  const ids = read(after, limit + 1)
  const shown = ids.slice(0, limit)
  const next = ids.length > limit ? Buffer.from(shown.at(-1) ?? '').toString('base64url') : undefined
  return ok({ [name]: shown, ...(next && { next }) })
}
