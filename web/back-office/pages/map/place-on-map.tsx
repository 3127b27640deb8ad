import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useSession } from '../../session/session.tsx'
import { placeFeature } from './features.ts'
import { placeLayer, plainSource } from './layers.ts'

interface Place {
  readonly latitude: number
  readonly longitude: number
}

interface PlaceOnMapProps {
  readonly map: LibreMap
  readonly place: Place
  /** What is to be seen beside it, such as the stations around. */
  readonly around: readonly Place[]
}

/** No nearer than this a map says where a place is: by streets and stations, or by the outlines of provinces alone. */
const nearestOfAll = 13
const nearestOfOutlines = 8.5

/** The place of one incident; the map shows it with what lies around. A moved pin moves. */
export const PlaceOnMap = ({ map, place, around }: PlaceOnMapProps) => {
  const { latitude, longitude } = place
  const { tiles } = useSession().config
  const nearest = tiles === undefined && around.length === 0 ? nearestOfOutlines : nearestOfAll

  useEffect(() => {
    if (map.getSource('place')) return
    map.addSource('place', plainSource)
    map.addLayer(placeLayer)
  }, [map])

  useEffect(() => {
    map.getSource<GeoJSONSource>('place')?.setData(placeFeature({ latitude, longitude }))
  }, [map, latitude, longitude])

  const spots = JSON.stringify([
    [longitude, latitude],
    ...around.map((spot) => [spot.longitude, spot.latitude]),
  ])
  useEffect(() => {
    const all = JSON.parse(spots) as [number, number][]
    const longitudes = all.map(([one]) => one)
    const latitudes = all.map(([, one]) => one)
    map.fitBounds(
      [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
      { padding: 48, maxZoom: nearest, animate: false },
    )
  }, [map, spots, nearest])

  return null
}
