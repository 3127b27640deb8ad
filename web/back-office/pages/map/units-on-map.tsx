import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useSession } from '../../session/session.tsx'
import { useAppearance } from '../../shell/appearance.tsx'
import { type UnitPoint, unitFeatures } from './features.ts'
import { letters, plainSource, unitLayers } from './layers.ts'

/** Stations and other units under the incidents, with their names where there is room. */
export const UnitsOnMap = ({ map, units }: { map: LibreMap; units: readonly UnitPoint[] }) => {
  const { tiles } = useSession().config
  const { isDark } = useAppearance()

  useEffect(() => {
    if (map.getSource('units')) return
    map.addSource('units', plainSource)
    const above = map.getLayer('heat') ? 'heat' : undefined
    for (const layer of unitLayers(letters(tiles), isDark)) map.addLayer(layer, above)
  }, [map, tiles, isDark])

  useEffect(() => {
    map.getSource<GeoJSONSource>('units')?.setData(unitFeatures(units))
  }, [map, units])

  return null
}
