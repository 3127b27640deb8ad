import * as z from 'zod'
import { byType, list } from '../messages/limits.ts'
import type { Platform } from '../platform.ts'
import { isUserId } from '../state/ids.ts'
import { type ApiAnswer, NOT_FOUND, ok, refuseBody, refuseRequest } from './answer.ts'
import { type Call, type Endpoint, withBody } from './endpoint.ts'
import { refuseWithoutImage } from './rich-menu-endpoints.ts'

const userIds = list(z.string(), 1, 500)
const aliasId = z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid richMenuAliasId')

const link = z.strictObject({ type: z.literal('link'), from: z.string(), to: z.string() })
const unlink = z.strictObject({ type: z.literal('unlink'), from: z.string() })
const unlinkAll = z.strictObject({ type: z.literal('unlinkAll') })
const batchRequest = z.strictObject({
  operations: list(byType({ link, unlink, unlinkAll }), 1, 1_000),
  resumeRequestKey: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,100}$/, 'invalid resumeRequestKey')
    .optional(),
})
type Operation = { readonly type: string; readonly from?: string; readonly to?: string }

/** Who sees which menu, one by one and in bulk, and the aliases that menus switch by. */
export function richMenuLinkEndpoints(platform: Platform): Endpoint[] {
  const { richMenus } = platform
  const ofUser = (handle: (userId: string, call: Call) => ApiAnswer) => (call: Call) => {
    const userId = call.param('userId')
    return isUserId(userId)
      ? handle(userId, call)
      : refuseRequest(400, "The value for the 'userId' parameter is invalid")
  }
  const linkAll = (ids: readonly string[], menuId: string | undefined): ApiAnswer => {
    const wrong = ids.findIndex((id) => !isUserId(id))
    if (wrong >= 0)
      return refuseRequest(
        400,
        `The property, 'userIds[${wrong}]', in the request body is invalid (line: -, column: -)`,
      )
    const refusal = menuId === undefined ? undefined : refuseWithoutImage(platform, menuId)
    if (refusal) return refusal
    richMenus.link(ids, menuId)
    return ok({}, 202)
  }
  return [
    {
      method: 'GET',
      path: '/v2/bot/user/:userId/richmenu',
      name: 'richMenuOfUser',
      handle: ofUser((userId) => {
        const id = richMenus.linkedTo(userId)
        return id === undefined ? refuseRequest(404, 'the user has no richmenu') : ok({ richMenuId: id })
      }),
    },
    {
      method: 'POST',
      path: '/v2/bot/user/:userId/richmenu/:richMenuId',
      name: 'richMenuLink',
      handle: ofUser((userId, call) => {
        const id = call.param('richMenuId')
        const refusal = refuseWithoutImage(platform, id)
        if (refusal) return refusal
        richMenus.link([userId], id)
        return ok()
      }),
    },
    {
      method: 'DELETE',
      path: '/v2/bot/user/:userId/richmenu',
      name: 'richMenuUnlink',
      handle: ofUser((userId) => {
        richMenus.link([userId], undefined)
        return ok()
      }),
    },
    {
      method: 'POST',
      path: '/v2/bot/richmenu/bulk/link',
      name: 'richMenuLink',
      body: 'json',
      handle: withBody(z.strictObject({ richMenuId: z.string(), userIds }), (body) =>
        linkAll(body.userIds, body.richMenuId),
      ),
    },
    {
      method: 'POST',
      path: '/v2/bot/richmenu/bulk/unlink',
      name: 'richMenuUnlink',
      body: 'json',
      handle: withBody(z.strictObject({ userIds }), (body) => linkAll(body.userIds, undefined)),
    },
    ...['', 'validate/'].map(
      (prefix): Endpoint => ({
        method: 'POST',
        path: `/v2/bot/richmenu/${prefix}batch`,
        name: prefix === '' ? 'richMenuBatch' : 'richMenuValidate',
        body: 'json',
        handle: withBody(batchRequest, (body) =>
          relink(platform, body.operations as Operation[], prefix === ''),
        ),
      }),
    ),
    ...aliasEndpoints(platform),
  ]
}

/** Batch operations look at the links as they were before the request: they do not chain. */
function relink(platform: Platform, operations: readonly Operation[], apply: boolean): ApiAnswer {
  const froms = operations.flatMap(({ from }) => (from === undefined ? [] : [from]))
  const twice = operations.findIndex(({ from }, place) => from !== undefined && froms.indexOf(from) < place)
  if (twice >= 0)
    return refuseBody([{ message: 'duplicate richMenuId', property: `operations[${twice}].from` }])
  if (operations.length > 1 && operations.some(({ type }) => type === 'unlinkAll'))
    return refuseBody([{ message: 'unlinkAll stands alone', property: 'operations' }])
  for (const { from, to } of operations) {
    if (from !== undefined && platform.richMenus.find(from) === undefined) return NOT_FOUND
    const refusal = to === undefined ? undefined : refuseWithoutImage(platform, to)
    if (refusal) return refusal
  }
  if (apply) platform.richMenus.relink(operations)
  return ok({}, apply ? 202 : 200)
}

function aliasEndpoints({ richMenus }: Platform): Endpoint[] {
  const path = '/v2/bot/richmenu/alias'
  const find = (id: string) => richMenus.aliases().find((alias) => alias.richMenuAliasId === id)
  const unknownMenu = refuseRequest(400, 'richmenu not found')
  return [
    {
      method: 'POST',
      path,
      name: 'richMenuAlias',
      body: 'json',
      handle: withBody(z.strictObject({ richMenuAliasId: aliasId, richMenuId: z.string() }), (body) => {
        if (richMenus.find(body.richMenuId) === undefined) return unknownMenu
        if (find(body.richMenuAliasId)) return refuseRequest(400, 'conflict richmenu alias id')
        richMenus.putAlias(body.richMenuAliasId, body.richMenuId)
        return ok()
      }),
    },
    {
      method: 'GET',
      path: `${path}/list`,
      name: 'richMenuAlias',
      handle: () => ok({ aliases: richMenus.aliases() }),
    },
    {
      method: 'GET',
      path: `${path}/:aliasId`,
      name: 'richMenuAlias',
      handle: (call) => {
        const alias = find(call.param('aliasId'))
        return alias ? ok(alias) : NOT_FOUND
      },
    },
    {
      method: 'POST',
      path: `${path}/:aliasId`,
      name: 'richMenuAlias',
      body: 'json',
      handle: withBody(z.strictObject({ richMenuId: z.string() }), ({ richMenuId }, call) => {
        if (find(call.param('aliasId')) === undefined) return NOT_FOUND
        if (richMenus.find(richMenuId) === undefined) return unknownMenu
        richMenus.putAlias(call.param('aliasId'), richMenuId)
        return ok()
      }),
    },
    {
      method: 'DELETE',
      path: `${path}/:aliasId`,
      name: 'richMenuAlias',
      handle: (call) => {
        if (find(call.param('aliasId')) === undefined) return NOT_FOUND
        richMenus.removeAlias(call.param('aliasId'))
        return ok()
      },
    },
  ]
}
