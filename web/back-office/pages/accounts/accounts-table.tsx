import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { useFormat } from '../../format/format.ts'
import { Listing } from '../../paging/listing.tsx'
import { useTexts } from '../../texts/texts.ts'
import { searchAccounts } from './account-form.ts'
import { accountsTexts } from './texts.ts'
import { useAccountColumns } from './use-account-columns.tsx'

const perPage = 50

interface AccountsTableProps {
  readonly accounts: readonly AccountBody[]
  readonly onChange: (account: AccountBody) => void
  /** Disable it, or enable it again. */
  readonly onSwitch: (account: AccountBody) => void
}

export const AccountsTable = ({ accounts, onChange, onSwitch }: AccountsTableProps) => {
  const texts = useTexts(accountsTexts)
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
      label={texts.table}
      columns={columns}
      keyOf={({ id }) => id}
      header={
        <Header variant="h2" counter={`(${number(accounts.length)})`}>
          {texts.table}
        </Header>
      }
      items={found.slice((page - 1) * perPage, page * perPage)}
      filter={
        <TextFilter
          filteringText={wanted}
          filteringPlaceholder={texts.search}
          filteringAriaLabel={texts.search}
          filteringClearAriaLabel={texts.clear}
          countText={texts.found(number(found.length))}
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
      empty={<Box textAlign="center">{wanted === '' ? texts.empty : texts.none}</Box>}
    />
  )
}
