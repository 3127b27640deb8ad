import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import Header from '@cloudscape-design/components/header'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { type Category, categories } from '../../../../lambdas/core/shared/category.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { choosable, isTold, type Policies, withPolicy } from './policies.ts'
import { settingsWords } from './words.ts'

interface PoliciesGridProps {
  readonly policies: Policies
  readonly isReadOnly: boolean
  readonly onChange: (policies: Policies) => void
}

/** Category by kind of unit; the nearest station is told whatever is chosen. */
export const PoliciesGrid = ({ policies, isReadOnly, onChange }: PoliciesGridProps) => {
  const words = useWords(settingsWords).policies
  const format = useFormat()
  const kinds = choosable.map(
    (kind): TableProps.ColumnDefinition<Category> => ({
      id: kind,
      header: words.kinds[kind],
      cell: (category) => (
        <Checkbox
          checked={isTold(policies, category, kind)}
          readOnly={isReadOnly}
          ariaLabel={words.told(words.kinds[kind], format.category(category))}
          onChange={({ detail }) => onChange(withPolicy(policies, category, kind, detail.checked))}
        >
          {isTold(policies, category, kind) ? words.yes : words.no}
        </Checkbox>
      ),
    }),
  )
  return (
    <Table
      header={
        <Header variant="h2" description={words.description}>
          {words.title}
        </Header>
      }
      ariaLabels={{ tableLabel: words.title }}
      wrapLines
      items={categories}
      trackBy={(category) => category}
      columnDefinitions={[
        {
          id: 'category',
          header: words.category,
          cell: (category) => format.category(category),
          isRowHeader: true,
        },
        {
          id: 'station',
          header: words.station,
          cell: () => <StatusIndicator type="success">{words.always}</StatusIndicator>,
        },
        ...kinds,
      ]}
      footer={<Box color="text-body-secondary">{words.alwaysHint}</Box>}
    />
  )
}
