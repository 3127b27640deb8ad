import type { IncidentRow, MapPoints } from '../../../../lambdas/back-office/api/incidents.ts'

export type MapPoint = MapPoints['points'][number]

/**
 * The points of all days with what has come since: places and statuses from `today`, which is asked for again where
 * something happens, and the statuses of older incidents from their rows, which hold no places. Newest first.
 */
export const currentPoints = (
  all: readonly MapPoint[],
  today: readonly MapPoint[],
  rows: ReadonlyMap<string, IncidentRow>,
): readonly MapPoint[] => {
  if (today.length === 0 && rows.size === 0) return all
  const byId = new Map(all.map((point) => [point.id, point]))
  for (const point of today) byId.set(point.id, point)
  return [...byId.values()]
    .map((point) => {
      const row = rows.get(point.id)
      return row ? { ...point, status: row.status, category: row.category } : point
    })
    .sort((a, b) => b.acceptedAt - a.acceptedAt)
}

interface View {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The points within a map's edges (degrees). */
export const pointsIn = (view: View, points: readonly MapPoint[]): readonly MapPoint[] =>
  points.filter(
    ({ latitude, longitude }) =>
      view.west <= longitude && longitude <= view.east && view.south <= latitude && latitude <= view.north,
  )
