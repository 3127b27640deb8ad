import Container from '@cloudscape-design/components/container'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useFormat } from '../../format/format.ts'
import { useCan } from '../../session/session.tsx'
import { useTexts } from '../../texts/texts.ts'
import { LazyMap } from '../map/lazy-map.tsx'
import { PlaceOnMap } from '../map/place-on-map.tsx'
import { UnitsOnMap } from '../map/units-on-map.tsx'
import { incidentTexts } from './texts.ts'

const tenMinutes = 600_000
/** So many units fit on the map with the place; those farther off would make it too small. */
const nearest = 4

/** Where the units are that were considered; the roster knows. */
const useConsidered = ({ routing }: Incident) => {
  const format = useFormat()
  const candidates = (routing?.candidates ?? []).toSorted((a, b) => a.metres - b.metres)
  const isAllowed = useCan('seeFigures')
  const { data } = useQuery({
    queryKey: keys.unitPoints({}),
    queryFn: () => read(api.units.points.$get({ query: {} })),
    staleTime: tenMinutes,
    enabled: isAllowed && candidates.length > 0,
  })
  return candidates.flatMap(({ unit, isChosen }) => {
    const at = data?.units.find(({ code }) => code === unit.code)
    return at
      ? [{ code: at.code, name: format.unit(at), latitude: at.latitude, longitude: at.longitude, isChosen }]
      : []
  })
}

/** Where it is: on the map with the stations that were considered, and in words. */
export const PlacePanel = ({ incident }: { incident: Incident }) => {
  const texts = useTexts(incidentTexts)
  const { point, title, address } = incident.place
  const units = useConsidered(incident)
  const coordinates = `${point.latitude.toFixed(6)}, ${point.longitude.toFixed(6)}`
  return (
    <Container header={<Header variant="h2">{texts.place}</Header>}>
      <SpaceBetween size="m">
        <LazyMap className="map-canvas-small" isWithinPage>
          {(map) => (
            <>
              <UnitsOnMap map={map} units={units} />
              <PlaceOnMap map={map} place={point} around={units.slice(0, nearest)} />
            </>
          )}
        </LazyMap>
        <KeyValuePairs
          columns={1}
          items={[
            { label: texts.address, value: [title, address].filter(Boolean).join(' · ') || '–' },
            {
              label: texts.coordinates,
              value: (
                <CopyToClipboard
                  variant="inline"
                  textToCopy={coordinates}
                  copyButtonAriaLabel={`${texts.copy} ${texts.coordinates}`}
                  copySuccessText={texts.copied}
                  copyErrorText={texts.copyFailed}
                />
              ),
            },
          ]}
        />
      </SpaceBetween>
    </Container>
  )
}
