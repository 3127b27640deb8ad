import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormat } from '../../format/format.ts'
import { NotLoaded } from '../../shell/loaded.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAnnouncement } from './announcement.tsx'
import type { Filters } from './asked.ts'
import { ListCards } from './list-cards.tsx'
import { ListPreferences } from './list-preferences.tsx'
import { ListTable } from './list-table.tsx'
import { reachable } from './page-trail.ts'
import { listTexts } from './texts.ts'
import { useArrivals } from './use-arrivals.ts'
import { useIncidentPage } from './use-incident-page.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { usePreferences } from './use-preferences.ts'
import { useTrail } from './use-trail.ts'

interface IncidentListProps {
  readonly filters: Filters
  /** Something new has come that nobody has acknowledged. */
  readonly onNew: () => void
}

/** The incidents that match, a page at a time; on the first page new ones appear on top. */
export const IncidentList = ({ filters, onNew }: IncidentListProps) => {
  const texts = useTexts(listTexts)
  const { again, oldData } = useTexts(shellTexts)
  const format = useFormat()
  const isNarrow = useIsNarrow()
  const [preferences, setPreferences] = usePreferences()
  const [search, change] = useSearchParams()
  const order = search.order === 'oldest' ? 'oldest' : 'newest'
  const { trail, turnTo, toFirst } = useTrail()
  const { query, shown, arrived } = useIncidentPage({
    filters,
    order,
    limit: preferences.pageSize,
    token: trail.tokens[trail.at],
  })
  const { announce, announcement } = useAnnouncement()
  const { isFresh } = useArrivals(arrived, (rows) => {
    announce(rows)
    if (rows.some(({ status }) => status === 'new')) onNew()
  })

  const next = query.data?.next
  const isLoading = query.isPending || query.isPlaceholderData
  const waiting = shown?.waiting ?? 0
  const List = isNarrow ? ListCards : ListTable
  const showNewest = () => (order === 'oldest' ? change({ order: undefined }) : toFirst())
  return (
    <>
      {announcement}
      {query.error && query.data && (
        <Alert type="warning" action={<Button onClick={() => query.refetch()}>{again}</Button>}>
          {oldData(format.dateTime(query.dataUpdatedAt))}
        </Alert>
      )}
      <List
        rows={shown?.rows ?? []}
        isLoading={isLoading}
        isFresh={isFresh}
        preferences={preferences}
        order={order}
        onOrder={(chosen) => change({ order: chosen === 'oldest' ? chosen : undefined })}
        header={
          <Header
            variant="h2"
            {...(shown && !isLoading && { counter: `(${format.number(shown.total)})` })}
            actions={
              waiting > 0 && (
                <Button iconName="refresh" onClick={showNewest}>
                  {texts.newOnes(format.number(waiting))}
                </Button>
              )
            }
          >
            {texts.table}
          </Header>
        }
        pagination={
          <Pagination
            currentPageIndex={trail.at + 1}
            pagesCount={reachable(trail, next)}
            openEnd={next !== undefined}
            disabled={isLoading}
            onChange={({ detail }) => turnTo(detail.currentPageIndex - 1, next)}
          />
        }
        preferencesButton={<ListPreferences preferences={preferences} onChange={setPreferences} />}
        empty={
          query.error ? (
            <SpaceBetween size="s">
              <NotLoaded fault={query.error} onRetry={() => query.refetch()} />
              {trail.at > 0 && <Button onClick={toFirst}>{texts.firstPage}</Button>}
            </SpaceBetween>
          ) : (
            texts.empty
          )
        }
      />
    </>
  )
}
