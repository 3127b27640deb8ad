import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { TableProps } from '@cloudscape-design/components/table'
import type { Unit } from '../../../../lambdas/back-office/api/units.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { useWords } from '../../words/words.ts'
import { Silences } from './silences.tsx'
import { unitsWords } from './words.ts'

/** What the list says of each unit. */
export const useUnitColumns = (): readonly TableProps.ColumnDefinition<Unit>[] => {
  const words = useWords(unitsWords)
  const { columns } = words
  const format = useFormat()
  const follow = useFollow()
  return [
    {
      id: 'name',
      header: columns.name,
      isRowHeader: true,
      minWidth: 180,
      cell: (unit) => (
        <Link href={hrefOf(`/settings/units/${encodeURIComponent(unit.code)}`)} onFollow={follow}>
          {format.unit(unit)}
        </Link>
      ),
    },
    { id: 'code', header: columns.code, minWidth: 100, cell: ({ code }) => code },
    { id: 'kind', header: columns.kind, minWidth: 120, cell: ({ kind }) => format.unitKind(kind) },
    {
      id: 'province',
      header: columns.province,
      minWidth: 130,
      cell: ({ province }) => format.province(province),
    },
    {
      id: 'silence',
      header: columns.silence,
      minWidth: 210,
      cell: ({ silences }) => <Silences silences={silences} />,
    },
    {
      id: 'group',
      header: columns.group,
      minWidth: 130,
      cell: ({ isLinked }) => (
        <StatusIndicator type={isLinked ? 'success' : 'stopped'}>
          {isLinked ? words.linked.yes : words.linked.no}
        </StatusIndicator>
      ),
    },
    {
      id: 'officers',
      header: columns.officers,
      minWidth: 110,
      cell: ({ registeredOfficers }) => format.number(registeredOfficers),
    },
    {
      id: 'drill',
      header: columns.drill,
      minWidth: 150,
      cell: ({ lastDrill }) => (lastDrill?.sentAt ? format.dateTime(lastDrill.sentAt) : words.never),
    },
  ]
}
