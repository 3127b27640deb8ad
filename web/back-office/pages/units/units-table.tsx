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
import { useWords } from '../../words/words.ts'
import { searchOf, type UnitFilters } from './unit-filters.ts'
import { useUnitColumns } from './use-unit-columns.tsx'
import { unitsWords } from './words.ts'

interface UnitsTableProps {
  readonly filters: UnitFilters
  readonly onClear: () => void
}

/** The units that match, a page at a time. */
export const UnitsTable = ({ filters, onClear }: UnitsTableProps) => {
  const words = useWords(unitsWords)
  const format = useFormat()
  const pages = usePages()
  const columns = useUnitColumns()
  const page = pages.token
  const units = useQuery({
    queryKey: keys.units({ ...searchOf(filters), page }),
    queryFn: () => read(api.units.$get({ query: { ...filters, ...(page !== undefined && { page }) } })),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={units}>
      {({ units: shown, total, silent, next }) => (
        <Listing
          label={words.table}
          columns={columns}
          keyOf={({ code }) => code}
          header={
            <Header
              variant="h2"
              counter={`(${format.number(total)})`}
              description={words.counts(format.number(total), format.number(silent))}
            >
              {words.table}
            </Header>
          }
          items={shown}
          isLoading={units.isPlaceholderData}
          pagination={<Pager pages={pages} next={next} isDisabled={units.isPlaceholderData} />}
          empty={
            <SpaceBetween size="s" alignItems="center">
              <Box>{words.none}</Box>
              <Button onClick={onClear}>{words.filters.clear}</Button>
            </SpaceBetween>
          }
        />
      )}
    </Loaded>
  )
}
