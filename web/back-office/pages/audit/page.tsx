import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ExportButtons } from '../../downloads/export-buttons.tsx'
import { useRange } from '../../filters/use-range.ts'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { useTexts } from '../../texts/texts.ts'
import { auditFiltersIn } from './audit-filters.ts'
import { AuditSearch } from './audit-search.tsx'
import { AuditTable } from './audit-table.tsx'
import { auditTexts } from './texts.ts'

/** Who has read and changed what. */
export const Page = () => {
  const texts = useTexts(auditTexts)
  const [range] = useRange()
  const [search, setSearch] = useSearchParams()
  const filters = auditFiltersIn(search)
  const asked = JSON.stringify({ ...range, ...filters })
  return (
    <PageFrame
      title={texts.title}
      description={texts.description}
      actions={<ExportButtons filters={range} kinds={['audit']} />}
    >
      <SpaceBetween size="l">
        <AuditSearch
          key={`search ${asked}`}
          range={range}
          filters={filters}
          onSearch={({ from, to, province }, { who, action, subject }) =>
            setSearch({ from, to, province, who, action, subject })
          }
        />
        <Box color="text-body-secondary" fontSize="body-s">
          {texts.exported}
        </Box>
        <AuditTable key={`table ${asked}`} range={range} filters={filters} />
      </SpaceBetween>
    </PageFrame>
  )
}
