import type { Map as LibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'
import type { MapView } from './live-points.ts'

/** Tells which part of the country is seen, now and whenever the map has moved. */
export const ViewOfMap = ({ map, onView }: { map: LibreMap; onView: (view: MapView) => void }) => {
  const tell = useEffectEvent(() => {
    const edges = map.getBounds()
    onView({
      west: edges.getWest(),
      south: edges.getSouth(),
      east: edges.getEast(),
      north: edges.getNorth(),
    })
  })
  useEffect(() => {
    const moved = () => tell()
    moved()
    map.on('moveend', moved)
    return () => {
      map.off('moveend', moved)
    }
  }, [map])
  return null
}
