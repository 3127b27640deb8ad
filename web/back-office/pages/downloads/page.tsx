import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import { useExports } from '../../downloads/use-exports.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { JobAction } from './job-action.tsx'
import { JobProgress } from './job-progress.tsx'
import { downloadsTexts } from './texts.ts'
import { useFiltersText } from './use-filters-text.ts'

/** The files that this account has asked for: they are made whether or not the page is open. */
export const Page = () => {
  const texts = useTexts(downloadsTexts)
  const { columns } = texts
  const format = useFormat()
  const filtersText = useFiltersText()
  const exports = useExports()
  return (
    <PageFrame title={texts.title} description={texts.description}>
      <Loaded query={exports}>
        {(jobs) => (
          <Listing
            label={texts.table}
            keyOf={({ id }) => id}
            header={
              <Header variant="h2" counter={`(${format.number(jobs.length)})`}>
                {texts.table}
              </Header>
            }
            items={jobs}
            columns={[
              {
                id: 'kind',
                header: columns.kind,
                minWidth: 150,
                cell: ({ kind, fileName }) => (
                  <>
                    {texts.kinds[kind]}
                    {fileName && <Box color="text-body-secondary">{fileName}</Box>}
                  </>
                ),
              },
              {
                id: 'filters',
                header: columns.filters,
                minWidth: 160,
                cell: ({ filters }) => filtersText(filters),
              },
              {
                id: 'askedAt',
                header: columns.askedAt,
                minWidth: 115,
                cell: ({ askedAt }) => format.dateTime(askedAt),
              },
              { id: 'state', header: columns.state, minWidth: 180, cell: (job) => <JobProgress job={job} /> },
              {
                id: 'keptUntil',
                header: columns.keptUntil,
                minWidth: 115,
                cell: ({ keptUntil }) => (keptUntil ? format.dateTime(keptUntil) : '–'),
              },
              {
                id: 'actions',
                header: columns.actions,
                minWidth: 160,
                cell: (job) => <JobAction job={job} />,
              },
            ]}
            empty={
              <Box textAlign="center">
                {texts.empty}
                <Box color="text-body-secondary">{texts.emptyHint}</Box>
              </Box>
            }
          />
        )}
      </Loaded>
    </PageFrame>
  )
}
