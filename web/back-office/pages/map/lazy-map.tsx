import './map-canvas.css'
import Box from '@cloudscape-design/components/box'
import Spinner from '@cloudscape-design/components/spinner'
import { type ComponentProps, lazy, Suspense } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { mapTexts } from './map-texts.ts'

const MapCanvas = lazy(() => import('./map-canvas.tsx'))

/** The map, whose programs are loaded where one is shown and nowhere else. */
export const LazyMap = (props: ComponentProps<typeof MapCanvas>) => {
  const texts = useTexts(mapTexts)
  return (
    <Suspense
      fallback={
        <div className={props.className}>
          <Box textAlign="center" padding="xxl" color="text-body-secondary">
            <Spinner /> {texts.loading}
          </Box>
        </div>
      }
    >
      <MapCanvas {...props} />
    </Suspense>
  )
}
