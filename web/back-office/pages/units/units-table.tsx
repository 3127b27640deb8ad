import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { Pager } from '../../paging/pager.tsx'
import { usePages } from '../../paging/use-pages.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { unitsTexts } from './texts.ts'
import { type UnitFilters, unitSearchOf } from './unit-filters.ts'
import { useUnitColumns } from './use-unit-columns.tsx'

interface UnitsTableProps {
  readonly filters: UnitFilters
  readonly onClear: () => void
}

/** The units that match, a page at a time. */
export const UnitsTable = ({ filters, onClear }: UnitsTableProps) => {
  const texts = useTexts(unitsTexts)
  const format = useFormat()
  const pages = usePages()
  const columns = useUnitColumns()
  const page = pages.token
  const units = useQuery({
    queryKey: keys.units({ ...unitSearchOf(filters), page }),
    queryFn: () => read(api.units.$get({ query: { ...filters, ...(page !== undefined && { page }) } })),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={units}>
      {({ units: shown, total, silent, next }) => (
        <Listing
          label={texts.table}
          columns={columns}
          keyOf={({ code }) => code}
          header={
            <Header
              variant="h2"
              counter={`(${format.number(total)})`}
              description={texts.counts(format.number(total), format.number(silent))}
            >
              {texts.table}
            </Header>
          }
          items={shown}
          isLoading={units.isPlaceholderData}
          pagination={<Pager pages={pages} next={next} isDisabled={units.isPlaceholderData} />}
          empty={
            <SpaceBetween size="s" alignItems="center">
              <Box>{texts.none}</Box>
              <Button onClick={onClear}>{texts.filters.clear}</Button>
            </SpaceBetween>
          }
        />
      )}
    </Loaded>
  )
}
