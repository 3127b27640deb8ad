import type { Status } from '../../../../lambdas/core/shared/status.ts'

/** How a status is drawn, on the map and in words' place: colour, shape and sign, each telling it alone. */
export interface StatusMark {
  readonly colour: string
  /** Path data in a square of 24 × 24, filled. */
  readonly shape: string
  /** Path data over it, stroked in white. */
  readonly sign: string
}

/** The colours are those of the charts in light; they have a contrast of 4.5 to 1 and more with white, so that the signs can be read on them. */
export const statusMarks: Readonly<Record<Status, StatusMark>> = {
  new: { colour: '#b8410b', shape: 'M12 1 23.5 22H.5Z', sign: 'M12 8.5v6.5M12 18v1' },
  acknowledged: {
    colour: '#0b62a8',
    shape: 'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21Z',
    sign: 'M12 6v6l4.5 2.5',
  },
  closed: { colour: '#07795a', shape: 'M2.5 2.5h19v19h-19Z', sign: 'M6.5 12.5l4 4 7-8.5' },
  notFound: {
    colour: '#5f6b7a',
    shape: 'M12 .5 23.5 12 12 23.5.5 12Z',
    sign: 'M9 9.5a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1-1.4 2M12 17v.5',
  },
  prank: {
    colour: '#9c4a86',
    shape: 'M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9Z',
    sign: 'M8 8l8 8M16 8l-8 8',
  },
  forwarded: { colour: '#8a6100', shape: 'M1 3.5h13.5L23 12l-8.5 8.5H1Z', sign: 'M4.5 12h10M11 8l4 4-4 4' },
}
