import type { GeoJSONSource, Map as LibreMap, MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../../session/session.tsx'
import { incidentFeatures } from './features.ts'
import { heatIntensity, heatLayer, incidentLayers, incidentSource, letters, plainSource } from './layers.ts'
import type { MapPoint } from './live-points.ts'

interface IncidentsOnMapProps {
  readonly map: LibreMap
  readonly points: readonly MapPoint[]
  readonly isHeat: boolean
  /** Incidents that were clicked: several where they lie at the same spot. */
  readonly onPick: (ids: readonly string[]) => void
}

const layers = ['clusters', 'cluster-counts', 'incidents'] as const

/** Incidents as clusters and signs, or as a heat map. A cluster opens when it is clicked. */
export const IncidentsOnMap = ({ map, points, isHeat, onPick }: IncidentsOnMapProps) => {
  const { tiles } = useSession().config
  const pick = useEffectEvent(onPick)

  useEffect(() => {
    if (map.getSource('incidents')) return
    map.addSource('incidents', incidentSource)
    map.addSource('heat', plainSource)
    map.addLayer(heatLayer)
    for (const layer of incidentLayers(letters(tiles))) map.addLayer(layer)
    map.on('click', 'incidents', ({ features = [] }: MapLayerMouseEvent) =>
      pick([...new Set(features.map(({ properties }) => String(properties.id)))]),
    )
    map.on('click', 'clusters', async ({ features, lngLat }: MapLayerMouseEvent) => {
      const id = features?.[0]?.properties.cluster_id
      const zoom = await map.getSource<GeoJSONSource>('incidents')?.getClusterExpansionZoom(Number(id))
      if (zoom !== undefined) map.easeTo({ center: lngLat, zoom: zoom + 0.5 })
    })
    for (const layer of ['incidents', 'clusters']) {
      map.on('mouseenter', layer, () => {
        map.getCanvas().style.cursor = 'pointer'
      })
      map.on('mouseleave', layer, () => {
        map.getCanvas().style.cursor = ''
      })
    }
  }, [map, tiles])

  useEffect(() => {
    const features = incidentFeatures(points)
    const nothing = incidentFeatures([])
    map.getSource<GeoJSONSource>('incidents')?.setData(isHeat ? nothing : features)
    map.getSource<GeoJSONSource>('heat')?.setData(isHeat ? features : nothing)
    map.setPaintProperty('heat', 'heatmap-intensity', heatIntensity(points.length))
  }, [map, points, isHeat])

  useEffect(() => {
    for (const layer of layers) map.setLayoutProperty(layer, 'visibility', isHeat ? 'none' : 'visible')
  }, [map, isHeat])

  return null
}
