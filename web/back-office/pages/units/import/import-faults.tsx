import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import { useFormat } from '../../../format/format.ts'
import { Listing } from '../../../paging/listing.tsx'
import { useWords } from '../../../words/words.ts'
import { type ImportFault, searchFaults } from './import-file.ts'
import { importWords } from './words.ts'

const perPage = 50

/** Everything that is wrong with the file, by the row that the spreadsheet shows. */
export const ImportFaults = ({ faults }: { faults: readonly ImportFault[] }) => {
  const words = useWords(importWords)
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
      label={words.faults}
      keyOf={({ row, column, message }) => `${row} ${column} ${message}`}
      header={
        <Header variant="h2" counter={`(${number(faults.length)})`}>
          {words.faults}
        </Header>
      }
      items={found.slice((page - 1) * perPage, page * perPage)}
      filter={
        <TextFilter
          filteringText={wanted}
          filteringPlaceholder={words.table.search}
          filteringAriaLabel={words.table.search}
          filteringClearAriaLabel={words.table.clear}
          countText={words.table.found(number(found.length))}
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
          header: words.table.row,
          cell: ({ row }) => (row > 0 ? row : words.table.whole),
          minWidth: 100,
        },
        { id: 'column', header: words.table.column, cell: ({ column }) => column ?? '–', minWidth: 160 },
        { id: 'message', header: words.table.message, cell: ({ message }) => message, minWidth: 300 },
      ]}
      empty={<Box textAlign="center">{words.table.none}</Box>}
    />
  )
}
