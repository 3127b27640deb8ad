import type { Bounds } from '../../thailand/outline.ts'
import { drawingHeight, drawingWidth, type Spot } from '../../thailand/projection.ts'

/** What of the drawing is seen: its middle and its width, in the drawing's units. */
export interface View {
  readonly middle: Spot
  readonly width: number
}

/** Six kilometres from side to side: the outlines have nothing finer to show. */
const narrowest = 4
const widest = 980

export const wholeCountry: View = { middle: { x: drawingWidth / 2, y: drawingHeight / 2 }, width: widest }

const kept = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** Zooms by a factor above 1 (nearer) or below (farther) while `fixed` stays where it is on the screen. */
export const zoomed = (view: View, factor: number, fixed: Spot = view.middle): View => {
  const width = kept(view.width / factor, narrowest, widest)
  const scale = width / view.width
  return panned(
    {
      width,
      middle: {
        x: fixed.x + (view.middle.x - fixed.x) * scale,
        y: fixed.y + (view.middle.y - fixed.y) * scale,
      },
    },
    { x: 0, y: 0 },
  )
}

/** Moves the view; its middle stays on the drawing. */
export const panned = (view: View, by: Spot): View => ({
  ...view,
  middle: { x: kept(view.middle.x + by.x, 0, drawingWidth), y: kept(view.middle.y + by.y, 0, drawingHeight) },
})

/** The view in which the bounds fill most of a window of the given width to height. */
export const fitted = ({ left, right, top, bottom }: Bounds, ratio: number): View => ({
  middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
  width: kept(Math.max(right - left, (bottom - top) * ratio) * 1.25, narrowest, widest),
})

/** The view moved just so far that the spot is within its inner part. */
export const containing = (view: View, { x, y }: Spot, ratio: number): View => {
  const reachX = view.width * 0.42
  const reachY = (view.width / ratio) * 0.42
  return {
    ...view,
    middle: {
      x: kept(view.middle.x, x - reachX, x + reachX),
      y: kept(view.middle.y, y - reachY, y + reachY),
    },
  }
}

/** Whether the spot is within a window of the given width to height. */
export const isSeen = ({ middle, width }: View, { x, y }: Spot, ratio: number): boolean =>
  Math.abs(x - middle.x) < width / 2 && Math.abs(y - middle.y) < width / ratio / 2
