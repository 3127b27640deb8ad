import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMe } from '../../session/session.tsx'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { useTexts } from '../../texts/texts.ts'
import { unitsTexts } from './texts.ts'
import { UnitFilterBar } from './unit-filter-bar.tsx'
import { unitFiltersIn, unitSearchOf } from './unit-filters.ts'
import { UnitsTable } from './units-table.tsx'

/** The roster of units; what is searched for stands in the address. */
export const Page = () => {
  const texts = useTexts(unitsTexts)
  const follow = useFollow()
  const [search, setSearch] = useSearchParams()
  const filters = unitFiltersIn(search, useMe().province)
  const asked = JSON.stringify(filters)
  return (
    <PageFrame
      title={texts.title}
      description={texts.description}
      actions={
        <Button iconName="upload" href={hrefOf('/settings/units/import')} onFollow={follow}>
          {texts.importUnits}
        </Button>
      }
    >
      <SpaceBetween size="l">
        <UnitFilterBar
          key={`filters ${asked}`}
          filters={filters}
          onSearch={(chosen) => setSearch(unitSearchOf(chosen))}
        />
        <UnitsTable key={`table ${asked}`} filters={filters} onClear={() => setSearch(unitSearchOf({}))} />
      </SpaceBetween>
    </PageFrame>
  )
}
