import { isMenuSize, richMenu } from '../messages/rich-menu.ts'
import type { Platform } from '../platform.ts'
import { readImageSize } from '../state/image-size.ts'
import { type ApiAnswer, NOT_FOUND, ok, refuseRequest } from './answer.ts'
import { type Endpoint, withBody } from './endpoint.ts'

const MAX_MENUS = 1_000
const MAX_IMAGE_BYTES = 1024 * 1024

/** Making menus, their images, and the default menu. */
export function richMenuEndpoints({ richMenus, now }: Platform): Endpoint[] {
  const path = '/v2/bot/richmenu'
  return [
    {
      method: 'POST',
      path,
      name: 'richMenuCreate',
      body: 'json',
      handle: withBody(richMenu, (_, call) =>
        richMenus.list().length >= MAX_MENUS
          ? refuseRequest(400, 'The maximum number of rich menus has been reached')
          : ok({ richMenuId: richMenus.create(call.body.json, now()) }),
      ),
    },
    {
      method: 'POST',
      path: `${path}/validate`,
      name: 'richMenuValidate',
      body: 'json',
      handle: withBody(richMenu, () => ok()),
    },
    {
      method: 'GET',
      path: `${path}/list`,
      name: 'richMenuList',
      handle: () => ok({ richmenus: richMenus.list() }),
    },
    {
      method: 'GET',
      path: `${path}/:richMenuId`,
      name: 'richMenuGet',
      handle: (call) => {
        const menu = richMenus.find(call.param('richMenuId'))
        return menu ? ok(menu) : NOT_FOUND
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:richMenuId`,
      name: 'richMenuDelete',
      handle: (call) => {
        const id = call.param('richMenuId')
        if (richMenus.find(id) === undefined) return NOT_FOUND
        richMenus.remove(id)
        return ok()
      },
    },
    {
      method: 'POST',
      path: `${path}/:richMenuId/content`,
      name: 'richMenuImage',
      body: 'bytes',
      handle: (call) => {
        const id = call.param('richMenuId')
        const refusal = refuseImage(call.header('content-type'), call.body.bytes ?? new Uint8Array())
        if (richMenus.find(id) === undefined) return NOT_FOUND
        if (refusal) return refusal
        if (richMenus.image(id))
          return refuseRequest(400, 'An image has already been uploaded to the richmenu')
        richMenus.putImage(id, {
          type: call.header('content-type') ?? '',
          bytes: call.body.bytes ?? new Uint8Array(),
        })
        return ok()
      },
    },
    {
      method: 'GET',
      path: `${path}/:richMenuId/content`,
      name: 'richMenuImage',
      handle: (call) => {
        const image = richMenus.image(call.param('richMenuId'))
        return image ? { status: 200, body: image.bytes, headers: { 'content-type': image.type } } : NOT_FOUND
      },
    },
    {
      method: 'POST',
      path: '/v2/bot/user/all/richmenu/:richMenuId',
      name: 'richMenuDefault',
      handle: (call) => {
        const id = call.param('richMenuId')
        const refusal = refuseWithoutImage({ richMenus }, id)
        if (refusal) return refusal
        richMenus.setDefault(id)
        return ok()
      },
    },
    {
      method: 'GET',
      path: '/v2/bot/user/all/richmenu',
      name: 'richMenuDefault',
      handle: () => {
        const id = richMenus.defaultId()
        return id === undefined ? refuseRequest(404, 'no default richmenu') : ok({ richMenuId: id })
      },
    },
    {
      method: 'DELETE',
      path: '/v2/bot/user/all/richmenu',
      name: 'richMenuDefault',
      handle: () => {
        richMenus.setDefault(undefined)
        return ok()
      },
    },
  ]
}

/** A menu can be shown only once it has an image. */
export function refuseWithoutImage(
  { richMenus }: Pick<Platform, 'richMenus'>,
  id: string,
): ApiAnswer | undefined {
  if (richMenus.find(id) === undefined) return NOT_FOUND
  if (richMenus.image(id) === undefined)
    return refuseRequest(400, 'must upload richmenu image before applying it to user')
  return undefined
}

function refuseImage(type: string | undefined, bytes: Uint8Array): ApiAnswer | undefined {
  if (type !== 'image/png' && type !== 'image/jpeg')
    return refuseRequest(415, `The content type, '${type ?? null}', is not supported`)
  const size = readImageSize(bytes)
  const fits = size?.type === type && isMenuSize(size.width, size.height) && bytes.length <= MAX_IMAGE_BYTES
  return fits ? undefined : refuseRequest(400, 'The image size is not allowed for richmenu')
}
