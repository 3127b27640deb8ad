import CollectionPreferences from '@cloudscape-design/components/collection-preferences'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { pageSizes, preferredColumns, type TablePreferences } from './preferences.ts'
import { listTexts } from './texts.ts'
import { useColumns } from './use-columns.tsx'

interface ListPreferencesProps {
  readonly preferences: TablePreferences
  readonly onChange: (preferences: TablePreferences) => void
}

/** How many rows and which columns this device shows. */
export const ListPreferences = ({ preferences, onChange }: ListPreferencesProps) => {
  const texts = useTexts(listTexts)
  const format = useFormat()
  const columns = useColumns()
  return (
    <CollectionPreferences
      title={texts.preferences}
      confirmLabel={texts.confirm}
      cancelLabel={texts.cancel}
      preferences={{
        pageSize: preferences.pageSize,
        wrapLines: preferences.wrapLines,
        visibleContent: preferences.columns,
      }}
      pageSizePreference={{
        title: texts.pageSize,
        options: pageSizes.map((value) => ({ value, label: texts.perPage(format.number(value)) })),
      }}
      wrapLinesPreference={{ label: texts.wrap, description: texts.wrapHint }}
      visibleContentPreference={{
        title: texts.columns,
        options: [{ label: texts.table, options: columns.map(({ id, header }) => ({ id, label: header })) }],
      }}
      onConfirm={({ detail }) =>
        onChange({
          pageSize: pageSizes.find((size) => size === detail.pageSize) ?? preferences.pageSize,
          wrapLines: detail.wrapLines ?? preferences.wrapLines,
          columns: preferredColumns.filter((name) => detail.visibleContent?.includes(name)),
        })
      }
    />
  )
}
