import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMe } from '../../session/session.tsx'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { useWords } from '../../words/words.ts'
import { UnitFilterBar } from './unit-filter-bar.tsx'
import { filtersIn, searchOf } from './unit-filters.ts'
import { UnitsTable } from './units-table.tsx'
import { unitsWords } from './words.ts'

/** The roster of units; what is searched for stands in the address. */
export const Page = () => {
  const words = useWords(unitsWords)
  const follow = useFollow()
  const [search, setSearch] = useSearchParams()
  const filters = filtersIn(search, useMe().province)
  const asked = JSON.stringify(filters)
  return (
    <PageFrame
      title={words.title}
      description={words.description}
      actions={
        <Button iconName="upload" href={hrefOf('/settings/units/import')} onFollow={follow}>
          {words.importUnits}
        </Button>
      }
    >
      <SpaceBetween size="l">
        <UnitFilterBar
          key={`filters ${asked}`}
          filters={filters}
          onSearch={(chosen) => setSearch(searchOf(chosen))}
        />
        <UnitsTable key={`table ${asked}`} filters={filters} onClear={() => setSearch(searchOf({}))} />
      </SpaceBetween>
    </PageFrame>
  )
}
