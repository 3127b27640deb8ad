/** The rich menu's picture in pixels: LINE's widest, and low enough to leave room for the chat. */
export const richMenuSize = { width: 2500, height: 843 } as const

/** Where the picture can be tapped. The picture is drawn from these, so that both agree. */
export const richMenuAreas = {
  report: { x: 0, y: 0, width: 1500, height: 843 },
  call191: { x: 1500, y: 0, width: 1000, height: 422 },
  call1300: { x: 1500, y: 422, width: 1000, height: 421 },
} as const
