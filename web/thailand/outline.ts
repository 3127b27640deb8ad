import type { Spot } from './projection.ts'

/** The corners of one closed line. */
export type Ring = readonly Spot[]

/**
 * Reads the path data of the drawing's provinces, which only ever use relative moves and closings:
 * `m x,y dx,dy …  z m …`.
 */
export const ringsOf = (path: string): Ring[] => {
  const rings: Spot[][] = []
  let at: Spot = { x: 0, y: 0 }
  for (const part of path.split('m').slice(1)) {
    const ring: Spot[] = []
    for (const pair of part.replace('z', '').trim().split(/\s+/)) {
      const [dx = 0, dy = 0] = pair.split(',').map(Number)
      at = { x: at.x + dx, y: at.y + dy }
      ring.push(at)
    }
    rings.push(ring)
    at = ring[0] ?? at
  }
  return rings
}

/** Whether a spot is within a ring (even-odd rule). */
export const isWithin = (ring: Ring, { x, y }: Spot): boolean => {
  let within = false
  let from = ring.at(-1)
  for (const to of ring) {
    if (from && from.y > y !== to.y > y && x < ((from.x - to.x) * (y - to.y)) / (from.y - to.y) + to.x) {
      within = !within
    }
    from = to
  }
  return within
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const outlineBounds = (rings: readonly Ring[]): Bounds => {
  const xs = rings.flatMap((ring) => ring.map((spot) => spot.x))
  const ys = rings.flatMap((ring) => ring.map((spot) => spot.y))
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

export const isInBounds = (bounds: Bounds, { x, y }: Spot): boolean =>
  x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom

/** The middle of the largest ring's bounds; a place to put a province's name. */
export const middleOf = (rings: readonly Ring[]): Spot => {
  const area = ({ left, right, top, bottom }: Bounds) => (right - left) * (bottom - top)
  const [largest = { left: 0, right: 0, top: 0, bottom: 0 }] = rings
    .map((ring) => outlineBounds([ring]))
    .sort((a, b) => area(b) - area(a))
  return { x: (largest.left + largest.right) / 2, y: (largest.top + largest.bottom) / 2 }
}
