import type { Hono } from 'hono'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'

/** What a phone shows besides messages: the menu in force. */
export function menuRoutes(app: Hono<LineEnv>, { richMenus }: Platform): void {
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
}
