import type { Hono } from 'hono'
import * as z from 'zod'
import type { LineEnv } from '../api/endpoint.ts'
import type { ContentStatus } from '../contents.ts'
import type { Platform } from '../platform.ts'

const MAX_CONTENT_BYTES = 50 * 1024 * 1024
const contentStatus = z.enum(['processing', 'succeeded', 'failed'])

/** What a phone shows and sends besides messages: the menu in force, and the bytes of pictures and sounds. */
export function menuRoutes(app: Hono<LineEnv>, { richMenus, contents }: Platform): void {
  app.get('/_line/rich-menu', (context) => {
    const userId = context.req.query('userId')
    const id = (userId === undefined ? undefined : richMenus.linkedTo(userId)) ?? richMenus.defaultId()
    const menu = id === undefined ? undefined : richMenus.find(id)
    if (menu === undefined) return context.json({ richMenu: null, imageUrl: null })
    return context.json({ richMenu: menu, imageUrl: `/_line/rich-menus/${menu.richMenuId}/image` })
  })
  app.get('/_line/rich-menus/:richMenuId/image', (context) => {
    const image = richMenus.image(context.req.param('richMenuId'))
    if (image === undefined) return context.json({ message: 'no such image' }, 404)
    return context.body(new Uint8Array(image.bytes), 200, { 'content-type': image.type })
  })
  // A phone switches by alias without asking the bot; who then presses, posts a postback event.
  app.get('/_line/rich-menu-aliases', (context) => context.json({ aliases: richMenus.aliases() }))

  app.put('/_line/content/:messageId', async (context) => {
    const status = contentStatus.safeParse(context.req.query('status') ?? 'succeeded')
    if (!status.success) return context.json({ message: 'status is processing, succeeded or failed' }, 400)
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    if (bytes.length > MAX_CONTENT_BYTES) return context.json({ message: 'at most 50 MB' }, 413)
    const type = context.req.header('content-type') ?? 'application/octet-stream'
    contents.put(context.req.param('messageId'), { type, status: status.data as ContentStatus, bytes })
    return context.json({})
  })
  app.get('/_line/content/:messageId', (context) => {
    const content = contents.find(context.req.param('messageId'))
    if (content === undefined) return context.json({ message: 'no such content' }, 404)
    return context.body(new Uint8Array(content.bytes), 200, { 'content-type': content.type })
  })
}
