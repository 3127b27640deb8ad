import Cards from '@cloudscape-design/components/cards'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useWords } from '../../words/words.ts'
import type { ListShown } from './list-shown.ts'
import { CaseLink, useColumns } from './use-columns.tsx'
import { orders } from './use-incident-page.ts'
import { listWords } from './words.ts'

/** The list on a phone. */
export const ListCards = (list: ListShown) => {
  const words = useWords(listWords)
  const columns = useColumns()
  const options = orders.map((value) => ({ value, label: words.orders[value] }))
  return (
    <Cards
      items={list.rows}
      trackBy="id"
      cardDefinition={{
        header: (row) => <CaseLink row={row} isFresh={list.isFresh(row.id)} />,
        sections: columns.map(({ id, header, cell }) => ({ id, header, content: cell, width: 50 })),
      }}
      visibleSections={list.preferences.columns}
      loading={list.isLoading}
      loadingText={words.loading}
      header={
        <SpaceBetween size="s">
          {list.header}
          <FormField label={words.order}>
            <Select
              selectedOption={options.find(({ value }) => value === list.order) ?? null}
              options={options}
              onChange={({ detail }) =>
                list.onOrder(detail.selectedOption.value === 'oldest' ? 'oldest' : 'newest')
              }
            />
          </FormField>
        </SpaceBetween>
      }
      pagination={list.pagination}
      preferences={list.preferencesButton}
      empty={list.empty}
      ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: words.table, cardsLabel: words.table }}
    />
  )
}
