import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as LibreMap, type LngLatBoundsLike, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { PageLanguage } from '../../texts/remembered.ts'
import { baseMap } from './base-map.ts'
import { imageScale, mapImages } from './map-images.ts'
import type { MapTexts } from './map-texts.ts'

// Its own guess at the address is wrong once the pages are built.
setWorkerUrl(workerUrl)

const thailand: LngLatBoundsLike = [
  [97.2, 5.5],
  [105.8, 20.6],
]
/** Nobody gets lost at sea: about 900 km around the country (west, south, east, north). */
const reach: LngLatBoundsLike = [89, -2, 114, 28]

export interface MapLook {
  readonly language: PageLanguage
  readonly isDark: boolean
  /** The style of the map service; the pages' own outlines where there is none. */
  readonly tiles: string | undefined
  /** It lies in a page that scrolls: one finger and the wheel move the page, not the map. */
  readonly isWithinPage: boolean
}

/**
 * A map of Thailand in the container, with the images that layers name, ready for layers when it is handed over.
 * `remove()` ends it.
 */
export const createMap = (
  container: HTMLElement,
  { language, isDark, tiles, isWithinPage }: MapLook,
  texts: MapTexts,
  onReady: (map: LibreMap) => void,
): LibreMap => {
  const map = new LibreMap({
    container,
    style: tiles ?? baseMap(language, isDark),
    bounds: thailand,
    fitBoundsOptions: { padding: 12 },
    maxBounds: reach,
    maxZoom: 18,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    cooperativeGestures: isWithinPage,
    attributionControl: tiles === undefined ? false : { compact: true },
    locale: {
      'Map.Title': texts.map,
      'NavigationControl.ZoomIn': texts.zoomIn,
      'NavigationControl.ZoomOut': texts.zoomOut,
      'CooperativeGesturesHandler.MobileHelpText': texts.twoFingers,
      'CooperativeGesturesHandler.WindowsHelpText': texts.control,
      'CooperativeGesturesHandler.MacHelpText': texts.command,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }))
  map.once('load', () => {
    for (const [name, image] of mapImages()) map.addImage(name, image, { pixelRatio: imageScale })
    onReady(map)
  })
  return map
}
