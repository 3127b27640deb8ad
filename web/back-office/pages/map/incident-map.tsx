import Container from '@cloudscape-design/components/container'
import Grid from '@cloudscape-design/components/grid'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Toggle from '@cloudscape-design/components/toggle'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import type { Filters } from '../incidents/asked.ts'
import { IncidentsOnMap } from './incidents-on-map.tsx'
import { LazyMap } from './lazy-map.tsx'
import { Legend } from './legend.tsx'
import { type MapPoint, type MapView, pointsIn } from './live-points.ts'
import { Picked } from './picked.tsx'
import { PointsTable } from './points-table.tsx'
import { ProvinceInView } from './province-in-view.tsx'
import { pageTexts } from './texts.ts'
import { TimeSlider } from './time-slider.tsx'
import { UnitsOnMap } from './units-on-map.tsx'
import { useTime } from './use-time.ts'
import { useUnits } from './use-units.ts'
import { ViewOfMap } from './view-of-map.tsx'

interface IncidentMapProps {
  readonly filters: Filters
  readonly points: readonly MapPoint[]
}

const touch = matchMedia('(pointer: coarse)')
const wideAndNarrow = [{ colspan: { default: 12, s: 8 } }, { colspan: { default: 12, s: 4 } }]

/** The map with all that belongs to it: signs, layers, time, and the same as a table. */
export const IncidentMap = ({ filters, points }: IncidentMapProps) => {
  const texts = useTexts(pageTexts)
  const { from, to, province } = filters
  const time = useTime(from, to, points)
  const [isHeat, setIsHeat] = useState(false)
  const [hasUnits, setHasUnits] = useState(false)
  const { units, isAllowed } = useUnits(hasUnits)
  const [view, setView] = useState<MapView>()
  const [picked, setPicked] = useState<readonly string[]>([])
  const { seen } = time
  return (
    <SpaceBetween size="l">
      <Grid gridDefinition={wideAndNarrow}>
        <LazyMap className="map-canvas-large" isWithinPage={touch.matches}>
          {(map) => (
            <>
              <IncidentsOnMap map={map} points={seen} isHeat={isHeat} onPick={setPicked} />
              <UnitsOnMap map={map} units={units} />
              <ProvinceInView map={map} province={province} />
              <ViewOfMap map={map} onView={setView} />
            </>
          )}
        </LazyMap>
        <Container>
          <SpaceBetween size="m">
            <SpaceBetween size="xs">
              <Toggle checked={isHeat} onChange={({ detail }) => setIsHeat(detail.checked)}>
                {texts.heat}
              </Toggle>
              {isAllowed && (
                <Toggle checked={hasUnits} onChange={({ detail }) => setHasUnits(detail.checked)}>
                  {texts.units}
                </Toggle>
              )}
            </SpaceBetween>
            <Legend points={seen} />
            <Picked points={points.filter(({ id }) => picked.includes(id))} />
          </SpaceBetween>
        </Container>
      </Grid>
      <TimeSlider time={time} />
      <PointsTable
        title={texts.inView}
        empty={texts.inViewNone}
        points={view ? pointsIn(view, seen) : seen}
      />
    </SpaceBetween>
  )
}
