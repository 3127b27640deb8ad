import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import Header from '@cloudscape-design/components/header'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { type Category, categories } from '../../../../lambdas/core/shared/category.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { choosable, isTold, type PolicyGrid, withPolicy } from './policies.ts'
import { settingsTexts } from './texts.ts'

interface PoliciesGridProps {
  readonly policies: PolicyGrid
  readonly isReadOnly: boolean
  readonly onChange: (policies: PolicyGrid) => void
}

/** Category by kind of unit; the nearest station is told whatever is chosen. */
export const PoliciesGrid = ({ policies, isReadOnly, onChange }: PoliciesGridProps) => {
  const texts = useTexts(settingsTexts).policies
  const format = useFormat()
  const kinds = choosable.map(
    (kind): TableProps.ColumnDefinition<Category> => ({
      id: kind,
      header: texts.kinds[kind],
      cell: (category) => (
        <Checkbox
          checked={isTold(policies, category, kind)}
          readOnly={isReadOnly}
          ariaLabel={texts.told(texts.kinds[kind], format.category(category))}
          onChange={({ detail }) => onChange(withPolicy(policies, category, kind, detail.checked))}
        >
          {isTold(policies, category, kind) ? texts.yes : texts.no}
        </Checkbox>
      ),
    }),
  )
  return (
    <Table
      header={
        <Header variant="h2" description={texts.description}>
          {texts.title}
        </Header>
      }
      ariaLabels={{ tableLabel: texts.title }}
      wrapLines
      items={categories}
      trackBy={(category) => category}
      columnDefinitions={[
        {
          id: 'category',
          header: texts.category,
          cell: (category) => format.category(category),
          isRowHeader: true,
        },
        {
          id: 'station',
          header: texts.station,
          cell: () => <StatusIndicator type="success">{texts.always}</StatusIndicator>,
        },
        ...kinds,
      ]}
      footer={<Box color="text-body-secondary">{texts.alwaysHint}</Box>}
    />
  )
}
