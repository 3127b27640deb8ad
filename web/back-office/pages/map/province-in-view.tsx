import type { Map as LibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { provinceBounds } from './provinces.ts'

/** Moves the map to the province that is asked for; whoever asks for all moves it by hand. */
export const ProvinceInView = ({ map, province }: { map: LibreMap; province: string | undefined }) => {
  useEffect(() => {
    const bounds = province === undefined ? undefined : provinceBounds(province)
    if (bounds) map.fitBounds(bounds, { padding: 24, animate: false })
  }, [map, province])
  return null
}
