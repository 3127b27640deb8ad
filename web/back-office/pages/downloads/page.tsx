import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import { useExports } from '../../downloads/use-exports.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useWords } from '../../words/words.ts'
import { JobAction } from './job-action.tsx'
import { JobProgress } from './job-progress.tsx'
import { useFiltersText } from './use-filters-text.ts'
import { downloadsWords } from './words.ts'

/** The files that this account has asked for: they are made whether or not the page is open. */
export const Page = () => {
  const words = useWords(downloadsWords)
  const { columns } = words
  const format = useFormat()
  const filtersText = useFiltersText()
  const exports = useExports()
  return (
    <PageFrame title={words.title} description={words.description}>
      <Loaded query={exports}>
        {(jobs) => (
          <Listing
            label={words.table}
            keyOf={({ id }) => id}
            header={
              <Header variant="h2" counter={`(${format.number(jobs.length)})`}>
                {words.table}
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
                    {words.kinds[kind]}
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
                {words.empty}
                <Box color="text-body-secondary">{words.emptyHint}</Box>
              </Box>
            }
          />
        )}
      </Loaded>
    </PageFrame>
  )
}
