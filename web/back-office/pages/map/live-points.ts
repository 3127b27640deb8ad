import type { MapPoints } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import type { Filters } from '../incidents/asked.ts'
import type { LiveRows } from '../incidents/live-rows.ts'

export type MapPoint = MapPoints['points'][number]

type Narrowed = Pick<Filters, 'statuses' | 'categories'>

const isAmong = <Value>(values: readonly Value[], value: Value): boolean =>
  values.length === 0 || values.includes(value)

/**
 * The points of all days with what has come since: places and statuses from `today`, which is asked for again where
 * something happens, and the statuses of older incidents from their rows, which hold no places. Newest first.
 */
export const currentPoints = (
  all: readonly MapPoint[],
  today: readonly MapPoint[],
  live: LiveRows,
  { statuses, categories }: Narrowed,
): readonly MapPoint[] => {
  const byId = new Map([...all, ...today].map((point) => [point.id, point]))
  return [...byId.values()]
    .flatMap((point) => {
      const row = live.get(point.id)
      if (row === 'gone') return []
      return [row ? { ...point, status: row.status, category: row.category } : point]
    })
    .filter(({ status, category }) => isAmong(statuses, status) && isAmong(categories, category))
    .sort((a, b) => b.acceptedAt - a.acceptedAt)
}

/** The edges of a map (degrees). */
export interface MapView {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The points within a map's edges. */
export const pointsIn = (view: MapView, points: readonly MapPoint[]): readonly MapPoint[] =>
  points.filter(
    ({ latitude, longitude }) =>
      view.west <= longitude && longitude <= view.east && view.south <= latitude && latitude <= view.north,
  )
