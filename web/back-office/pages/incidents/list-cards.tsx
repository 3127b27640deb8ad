import Cards from '@cloudscape-design/components/cards'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useTexts } from '../../texts/texts.ts'
import type { ListShown } from './list-shown.ts'
import { listTexts } from './texts.ts'
import { CaseLink, useColumns } from './use-columns.tsx'
import { sortOrders } from './use-incident-page.ts'

/** The list on a phone. */
export const ListCards = (list: ListShown) => {
  const texts = useTexts(listTexts)
  const columns = useColumns()
  const options = sortOrders.map((value) => ({ value, label: texts.orders[value] }))
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
      loadingText={texts.loading}
      header={
        <SpaceBetween size="s">
          {list.header}
          <FormField label={texts.order}>
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
      ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: texts.table, cardsLabel: texts.table }}
    />
  )
}
