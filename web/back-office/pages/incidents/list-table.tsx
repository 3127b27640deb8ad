import Table, { type TableProps } from '@cloudscape-design/components/table'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import type { ListShown } from './list-shown.ts'
import { listTexts } from './texts.ts'
import { CaseLink, useColumns } from './use-columns.tsx'

/** The list where there is room for columns. */
export const ListTable = (list: ListShown) => {
  const texts = useTexts(listTexts)
  const columns = useColumns()
  const caseCode: TableProps.ColumnDefinition<IncidentRow> = {
    id: 'caseCode',
    header: texts.caseCode,
    minWidth: 100,
    isRowHeader: true,
    cell: (row) => <CaseLink row={row} isFresh={list.isFresh(row.id)} />,
  }
  const definitions = [
    caseCode,
    ...columns.map((column) =>
      column.id === 'acceptedAt' ? { ...column, sortingField: 'acceptedAt' } : column,
    ),
  ]
  return (
    <Table
      items={list.rows}
      trackBy="id"
      columnDefinitions={definitions}
      columnDisplay={[
        { id: 'caseCode', visible: true },
        ...columns.map(({ id }) => ({ id, visible: list.preferences.columns.includes(id) })),
      ]}
      sortingColumn={{ sortingField: 'acceptedAt' }}
      sortingDescending={list.order === 'newest'}
      onSortingChange={({ detail }) => list.onOrder(detail.isDescending ? 'newest' : 'oldest')}
      wrapLines={list.preferences.wrapLines}
      loading={list.isLoading}
      loadingText={texts.loading}
      header={list.header}
      pagination={list.pagination}
      preferences={list.preferencesButton}
      empty={list.empty}
      ariaLabels={{ tableLabel: texts.table }}
      stickyHeader
      enableKeyboardNavigation
    />
  )
}
