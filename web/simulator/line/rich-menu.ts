import * as z from 'zod/mini'
import type { LineAction } from './action.ts'

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const menuSchema = z.object({
  richMenuId: z.string(),
  chatBarText: z.string(),
  size: z.object({ width: z.number(), height: z.number() }),
  areas: z.array(z.object({ bounds: boundsSchema, action: z.looseObject({ type: z.string() }) })),
})
const answerSchema = z.object({
  richMenu: z.nullable(menuSchema),
  imageUrl: z.optional(z.nullable(z.string())),
})

/** The menu that a user's LINE shows; undefined where they have none. */
export const readRichMenu = async (userId: string): Promise<DrawnMenu | undefined> => {
  const response = await fetch(`/_line/rich-menu?userId=${encodeURIComponent(userId)}`)
  if (!response.ok) return undefined
  const { richMenu, imageUrl } = answerSchema.parse(await response.json())
  if (!richMenu) return undefined
  const areas = richMenu.areas.map(({ bounds, action }) => ({
    bounds,
    action: action as unknown as LineAction,
  }))
  return { chatBarText: richMenu.chatBarText, size: richMenu.size, areas, image: imageUrl ?? undefined }
}

export interface DrawnMenu {
  readonly chatBarText: string
  readonly size: { readonly width: number; readonly height: number }
  readonly areas: readonly {
    readonly bounds: {
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
    readonly action: LineAction
  }[]
  /** The address of its picture; undefined where it has none. */
  readonly image: string | undefined
}
