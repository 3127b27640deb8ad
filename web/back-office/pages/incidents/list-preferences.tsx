import CollectionPreferences from '@cloudscape-design/components/collection-preferences'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { columnNames, pageSizes, type TablePreferences } from './preferences.ts'
import { useColumns } from './use-columns.tsx'
import { listWords } from './words.ts'

interface ListPreferencesProps {
  readonly preferences: TablePreferences
  readonly onChange: (preferences: TablePreferences) => void
}

/** How many rows and which columns this device shows. */
export const ListPreferences = ({ preferences, onChange }: ListPreferencesProps) => {
  const words = useWords(listWords)
  const format = useFormat()
  const columns = useColumns()
  return (
    <CollectionPreferences
      title={words.preferences}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      preferences={{
        pageSize: preferences.pageSize,
        wrapLines: preferences.wrapLines,
        visibleContent: preferences.columns,
      }}
      pageSizePreference={{
        title: words.pageSize,
        options: pageSizes.map((value) => ({ value, label: words.perPage(format.number(value)) })),
      }}
      wrapLinesPreference={{ label: words.wrap, description: words.wrapHint }}
      visibleContentPreference={{
        title: words.columns,
        options: [{ label: words.table, options: columns.map(({ id, header }) => ({ id, label: header })) }],
      }}
      onConfirm={({ detail }) =>
        onChange({
          pageSize: pageSizes.find((size) => size === detail.pageSize) ?? preferences.pageSize,
          wrapLines: detail.wrapLines ?? preferences.wrapLines,
          columns: columnNames.filter((name) => detail.visibleContent?.includes(name)),
        })
      }
    />
  )
}
