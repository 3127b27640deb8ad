import './map.css'
import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormat } from '../../format/format.ts'
import { useSession } from '../../session/session.tsx'
import { Loaded, Loading } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { IncidentFilters } from '../incidents/incident-filters.tsx'
import { useFilters } from '../incidents/use-filters.ts'
import { IncidentMap } from './incident-map.tsx'
import { pageTexts } from './texts.ts'
import { useMapPoints } from './use-map-points.ts'

/** Where incidents are, live. */
export const Page = () => {
  const texts = useTexts(pageTexts)
  const format = useFormat()
  const { tiles } = useSession().config
  const [filters, search] = useFilters()
  const { query, points } = useMapPoints(filters)
  return (
    <PageFrame title={texts.title} description={tiles === undefined && texts.outlines}>
      <SpaceBetween size="l">
        <IncidentFilters key={JSON.stringify(filters)} filters={filters} onSearch={search} />
        <Loaded query={query}>
          {({ hasMore, total }) => (
            <SpaceBetween size="l">
              {query.isPlaceholderData && <Loading />}
              {hasMore && !query.isPlaceholderData && (
                <Alert
                  type="warning"
                  header={texts.onlyNewest(format.number(points.length), format.number(total))}
                >
                  {texts.onlyNewestWhat}
                </Alert>
              )}
              {points.length === 0 && !query.isPlaceholderData && <Alert type="info">{texts.none}</Alert>}
              <IncidentMap filters={filters} points={points} />
            </SpaceBetween>
          )}
        </Loaded>
      </SpaceBetween>
    </PageFrame>
  )
}
