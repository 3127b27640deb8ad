import Badge from '@cloudscape-design/components/badge'
import Link from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf } from '../../shell/links.ts'
import { useTexts } from '../../texts/texts.ts'
import { StatusText } from '../map/status-text.tsx'
import { Age } from './age.tsx'
import type { ColumnName } from './preferences.ts'
import { listTexts } from './texts.ts'
import { useOpenIncident } from './use-open-incident.ts'

export interface ListColumn {
  readonly id: ColumnName
  readonly header: string
  readonly cell: (row: IncidentRow) => ReactNode
  readonly minWidth: number
}

/** The case code, which opens the incident, with a mark while it is new. */
export const CaseLink = ({ row, isFresh }: { row: IncidentRow; isFresh: boolean }) => {
  const texts = useTexts(listTexts)
  const open = useOpenIncident()
  return (
    <>
      <Link
        href={hrefOf(`/incidents/${row.id}`)}
        ariaLabel={texts.openIncident(row.caseCode)}
        onFollow={(event) => {
          event.preventDefault()
          open(row.id)
        }}
      >
        {row.caseCode}
      </Link>{' '}
      {isFresh && (
        <span className="fresh">
          <Badge color="red">{texts.fresh}</Badge>
        </span>
      )}
    </>
  )
}

/** What a row says, column by column. */
export const useColumns = (): readonly ListColumn[] => {
  const texts = useTexts(listTexts)
  const format = useFormat()
  return [
    {
      id: 'status',
      header: texts.status,
      minWidth: 130,
      cell: ({ status }) => <StatusText status={status} />,
    },
    { id: 'waiting', header: texts.waiting, minWidth: 145, cell: (row) => <Age row={row} /> },
    {
      id: 'category',
      header: texts.category,
      minWidth: 150,
      cell: ({ category }) => format.category(category),
    },
    {
      id: 'province',
      header: texts.province,
      minWidth: 100,
      cell: ({ province }) => format.province(province),
    },
    { id: 'district', header: texts.district, minWidth: 120, cell: ({ district }) => district ?? '–' },
    { id: 'unit', header: texts.unit, minWidth: 120, cell: ({ unit }) => (unit ? format.unit(unit) : '–') },
    {
      id: 'acceptedAt',
      header: texts.acceptedAt,
      minWidth: 140,
      cell: ({ acceptedAt }) => format.dateTime(acceptedAt),
    },
    {
      id: 'endedAt',
      header: texts.endedAt,
      minWidth: 180,
      cell: ({ endedAt }) => (endedAt === undefined ? '–' : format.dateTime(endedAt)),
    },
    {
      id: 'climbed',
      header: texts.climbed,
      minWidth: 130,
      cell: ({ climbed }) => (climbed === 0 ? '–' : texts.steps(format.number(climbed))),
    },
    {
      id: 'alsoReported',
      header: texts.alsoReported,
      minWidth: 140,
      cell: ({ alsoReported }) => (alsoReported === 0 ? '–' : texts.others(format.number(alsoReported))),
    },
  ]
}
