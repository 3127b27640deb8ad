import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import type { Account } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { useWords } from '../../words/words.ts'
import { searchAccounts } from './account-form.ts'
import { useAccountColumns } from './use-account-columns.tsx'
import { accountsWords } from './words.ts'

const perPage = 50

interface AccountsTableProps {
  readonly accounts: readonly Account[]
  readonly onChange: (account: Account) => void
  /** Disable it, or enable it again. */
  readonly onSwitch: (account: Account) => void
}

export const AccountsTable = ({ accounts, onChange, onSwitch }: AccountsTableProps) => {
  const words = useWords(accountsWords)
  const { number } = useFormat()
  const [wanted, setWanted] = useState('')
  const [page, setPage] = useState(1)
  const columns = useAccountColumns(onChange, onSwitch)
  const found = searchAccounts(accounts, wanted)
  const search = (text: string) => {
    setWanted(text)
    setPage(1)
  }
  return (
    <Listing
      label={words.table}
      columns={columns}
      keyOf={({ id }) => id}
      header={
        <Header variant="h2" counter={`(${number(accounts.length)})`}>
          {words.table}
        </Header>
      }
      items={found.slice((page - 1) * perPage, page * perPage)}
      filter={
        <TextFilter
          filteringText={wanted}
          filteringPlaceholder={words.search}
          filteringAriaLabel={words.search}
          filteringClearAriaLabel={words.clear}
          countText={words.found(number(found.length))}
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
      empty={<Box textAlign="center">{wanted === '' ? words.empty : words.none}</Box>}
    />
  )
}
