import './map-canvas.css'
import Box from '@cloudscape-design/components/box'
import Spinner from '@cloudscape-design/components/spinner'
import { type ComponentProps, lazy, Suspense } from 'react'
import { useWords } from '../../words/words.ts'
import { mapWords } from './map-words.ts'

const MapCanvas = lazy(() => import('./map-canvas.tsx'))

/** The map, whose programs are loaded where one is shown and nowhere else. */
export const LazyMap = (props: ComponentProps<typeof MapCanvas>) => {
  const words = useWords(mapWords)
  return (
    <Suspense
      fallback={
        <div className={props.className}>
          <Box textAlign="center" padding="xxl" color="text-body-secondary">
            <Spinner /> {words.loading}
          </Box>
        </div>
      }
    >
      <MapCanvas {...props} />
    </Suspense>
  )
}
