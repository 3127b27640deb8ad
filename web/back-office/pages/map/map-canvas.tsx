import Alert from '@cloudscape-design/components/alert'
import type { Map as LibreMap } from 'maplibre-gl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/session.tsx'
import { useAppearance } from '../../shell/appearance.tsx'
import { useLanguage } from '../../texts/language.ts'
import { useTexts } from '../../texts/texts.ts'
import { createMap } from './create-map.ts'
import { mapTexts } from './map-texts.ts'

interface MapCanvasProps {
  readonly className: string
  readonly isWithinPage: boolean
  /** What lies on the map; it is put on anew where the map is made anew. */
  readonly children: (map: LibreMap) => ReactNode
}

/** Without this the browser would shape Thai labels before their letters have come. */
const lettersLoaded = (): Promise<unknown> =>
  Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 48px "Open Sans"`, 'กA')))

/** The map; made anew in another language or appearance, where it then stands as it stood. */
const MapCanvas = ({ className, isWithinPage, children }: MapCanvasProps) => {
  const texts = useTexts(mapTexts)
  const { language } = useLanguage()
  const { isDark } = useAppearance()
  const { tiles } = useSession().config
  const container = useRef<HTMLDivElement>(null)
  const seen = useRef<{ center: [number, number]; zoom: number }>(undefined)
  const [map, setMap] = useState<LibreMap>()
  const [isDrawn, setIsDrawn] = useState(true)

  useEffect(() => {
    let made: LibreMap | undefined
    let isGone = false
    const make = async () => {
      await lettersLoaded().catch(() => undefined)
      const element = container.current
      if (isGone || !element) return
      try {
        made = createMap(element, { language, isDark, tiles, isWithinPage }, texts, setMap)
        if (seen.current) made.jumpTo(seen.current)
      } catch {
        setIsDrawn(false)
      }
    }
    void make()
    return () => {
      isGone = true
      setMap(undefined)
      if (made) seen.current = { center: made.getCenter().toArray(), zoom: made.getZoom() }
      made?.remove()
    }
  }, [language, isDark, tiles, isWithinPage, texts])

  if (!isDrawn) return <Alert type="info">{texts.notDrawn}</Alert>
  return (
    <>
      <div ref={container} className={`map-canvas ${className}`} />
      {map && children(map)}
    </>
  )
}

export default MapCanvas
