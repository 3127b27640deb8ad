import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import type { Range } from '../../filters/range.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { Pager } from '../../paging/pager.tsx'
import { usePages } from '../../paging/use-pages.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import type { AuditFilters } from './audit-filters.ts'
import { auditTexts } from './texts.ts'
import { useDetailText } from './use-detail-text.ts'

interface AuditTableProps {
  readonly range: Range
  readonly filters: AuditFilters
}

/** The entries, a page at a time. Reading them is an entry, too: the page does not ask again by itself. */
export const AuditTable = ({ range, filters }: AuditTableProps) => {
  const texts = useTexts(auditTexts)
  const { roles } = useTexts(shellTexts)
  const { columns } = texts
  const format = useFormat()
  const detailText = useDetailText()
  const pages = usePages()
  const page = pages.token
  const query = { ...range, ...filters, ...(page !== undefined && { page }) }
  const audit = useQuery({
    queryKey: keys.audit(query),
    queryFn: () => read(api.audit.$get({ query })),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded query={audit}>
      {({ entries, next }) => (
        <Listing
          label={texts.table}
          keyOf={({ id }) => id}
          header={<Header variant="h2">{texts.table}</Header>}
          items={entries}
          isLoading={audit.isPlaceholderData}
          pagination={<Pager pages={pages} next={next} isDisabled={audit.isPlaceholderData} />}
          columns={[
            {
              id: 'at',
              header: columns.at,
              minWidth: 120,
              cell: ({ at }) => format.dateTime(at),
            },
            {
              id: 'who',
              header: columns.who,
              minWidth: 170,
              cell: ({ who }) => (
                <>
                  {who.name}
                  <Box color="text-body-secondary">{roles[who.role]}</Box>
                </>
              ),
            },
            {
              id: 'action',
              header: columns.action,
              minWidth: 170,
              cell: ({ action }) => texts.actions[action],
            },
            {
              id: 'subject',
              header: columns.subject,
              minWidth: 110,
              cell: ({ action, subject = '–' }) => (action === 'exportAsked' ? detailText(subject) : subject),
            },
            {
              id: 'province',
              header: columns.province,
              minWidth: 120,
              cell: ({ province }) => (province ? format.province(province) : '–'),
            },
            {
              id: 'detail',
              header: columns.detail,
              minWidth: 200,
              cell: ({ detail }) => (detail ? detailText(detail) : '–'),
            },
          ]}
          empty={<Box textAlign="center">{texts.none}</Box>}
        />
      )}
    </Loaded>
  )
}
