import Badge from '@cloudscape-design/components/badge'
import Link from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf } from '../../shell/links.ts'
import { useWords } from '../../words/words.ts'
import { StatusText } from '../map/status-text.tsx'
import { Age } from './age.tsx'
import type { ColumnName } from './preferences.ts'
import { useOpenIncident } from './use-open-incident.ts'
import { listWords } from './words.ts'

export interface Column {
  readonly id: ColumnName
  readonly header: string
  readonly cell: (row: IncidentRow) => ReactNode
  readonly minWidth: number
}

/** The case code, which opens the incident, with a mark while it is new. */
export const CaseLink = ({ row, isFresh }: { row: IncidentRow; isFresh: boolean }) => {
  const words = useWords(listWords)
  const open = useOpenIncident()
  return (
    <>
      <Link
        href={hrefOf(`/incidents/${row.id}`)}
        ariaLabel={words.openIncident(row.caseCode)}
        onFollow={(event) => {
          event.preventDefault()
          open(row.id)
        }}
      >
        {row.caseCode}
      </Link>{' '}
      {isFresh && (
        <span className="fresh">
          <Badge color="red">{words.fresh}</Badge>
        </span>
      )}
    </>
  )
}

/** What a row says, column by column. */
export const useColumns = (): readonly Column[] => {
  const words = useWords(listWords)
  const format = useFormat()
  return [
    {
      id: 'status',
      header: words.status,
      minWidth: 130,
      cell: ({ status }) => <StatusText status={status} />,
    },
    { id: 'waiting', header: words.waiting, minWidth: 145, cell: (row) => <Age row={row} /> },
    {
      id: 'category',
      header: words.category,
      minWidth: 150,
      cell: ({ category }) => format.category(category),
    },
    {
      id: 'province',
      header: words.province,
      minWidth: 100,
      cell: ({ province }) => format.province(province),
    },
    { id: 'district', header: words.district, minWidth: 120, cell: ({ district }) => district ?? '–' },
    { id: 'unit', header: words.unit, minWidth: 120, cell: ({ unit }) => (unit ? format.unit(unit) : '–') },
    {
      id: 'acceptedAt',
      header: words.acceptedAt,
      minWidth: 140,
      cell: ({ acceptedAt }) => format.dateTime(acceptedAt),
    },
    {
      id: 'endedAt',
      header: words.endedAt,
      minWidth: 180,
      cell: ({ endedAt }) => (endedAt === undefined ? '–' : format.dateTime(endedAt)),
    },
    {
      id: 'climbed',
      header: words.climbed,
      minWidth: 130,
      cell: ({ climbed }) => (climbed === 0 ? '–' : words.steps(format.number(climbed))),
    },
    {
      id: 'alsoReported',
      header: words.alsoReported,
      minWidth: 140,
      cell: ({ alsoReported }) => (alsoReported === 0 ? '–' : words.others(format.number(alsoReported))),
    },
  ]
}
