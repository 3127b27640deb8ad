import Cards from '@cloudscape-design/components/cards'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'
import { useIsNarrow } from '../pages/incidents/use-is-narrow.ts'

/** A column of the table, and a section of the card. */
export interface Listed<Item> {
  readonly id: string
  readonly header: string
  readonly cell: (item: Item) => ReactNode
  /** What the table gives it at least (px). */
  readonly minWidth?: number
}

interface ListingProps<Item> {
  /** What the list is called, for screen readers. */
  readonly label: string
  /** The first is what a row is about: the heading of its card. */
  readonly columns: readonly Listed<Item>[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly header: ReactNode
  readonly empty: ReactNode
  readonly filter?: ReactNode
  readonly pagination?: ReactNode
  readonly isLoading?: boolean
}

/** A table, and cards on a phone, where the end of a row would be out of sight. */
export const Listing = <Item,>(props: ListingProps<Item>) => {
  const { label, columns, items, keyOf, header, empty, filter, pagination, isLoading = false } = props
  const isNarrow = useIsNarrow()
  const shared = { items, trackBy: keyOf, header, empty, filter, pagination, loading: isLoading }
  const [first, ...others] = columns
  if (isNarrow) {
    return (
      <Cards
        {...shared}
        ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: label, cardsLabel: label }}
        cardDefinition={{
          header: (item) => first?.cell(item),
          sections: others.map(({ id, header: name, cell }) => ({
            id,
            header: name,
            content: cell,
            width: 50,
          })),
        }}
      />
    )
  }
  const columnDefinitions = columns.map(
    (column, index): TableProps.ColumnDefinition<Item> => ({ ...column, isRowHeader: index === 0 }),
  )
  return (
    <Table {...shared} ariaLabels={{ tableLabel: label }} wrapLines columnDefinitions={columnDefinitions} />
  )
}
