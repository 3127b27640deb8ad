import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import { useFormat } from '../../../format/format.ts'
import { Listing } from '../../../paging/listing.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { type ImportFault, searchFaults } from './import-file.ts'
import { importTexts } from './texts.ts'

const perPage = 50

/** Everything that is wrong with the file, by the row that the spreadsheet shows. */
export const ImportFaults = ({ faults }: { faults: readonly ImportFault[] }) => {
  const texts = useTexts(importTexts)
  const { number } = useFormat()
  const [wanted, setWanted] = useState('')
  const [page, setPage] = useState(1)
  const found = searchFaults(faults, wanted)
  const search = (text: string) => {
    setWanted(text)
    setPage(1)
  }
  return (
    <Listing
      label={texts.faults}
      keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
      header={
        <Header variant="h2" counter={`(${number(faults.length)})`}>
          {texts.faults}
        </Header>
      }
      items={found.slice((page - 1) * perPage, page * perPage)}
      filter={
        <TextFilter
          filteringText={wanted}
          filteringPlaceholder={texts.table.search}
          filteringAriaLabel={texts.table.search}
          filteringClearAriaLabel={texts.table.clear}
          countText={texts.table.found(number(found.length))}
          onChange={({ detail }) => search(detail.filteringText)}
        />
      }
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.max(1, Math.ceil(found.length / perPage))}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
        />
      }
      columns={[
        {
          id: 'row',
          header: texts.table.row,
          cell: ({ row }) => (row > 0 ? row : texts.table.whole),
          minWidth: 100,
        },
        { id: 'column', header: texts.table.column, cell: ({ column }) => column ?? '–', minWidth: 160 },
        { id: 'message', header: texts.table.message, cell: ({ message }) => message, minWidth: 300 },
      ]}
      empty={<Box textAlign="center">{texts.table.none}</Box>}
    />
  )
}
