import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { caseCode } from '../../../../lambdas/core/shared/case-code.ts'
import { useFormat } from '../../format/format.ts'
import { hrefOf } from '../../shell/links.ts'
import { useTexts } from '../../texts/texts.ts'
import { useOpenIncident } from '../incidents/use-open-incident.ts'
import type { MapPoint } from './live-points.ts'
import { StatusText } from './status-text.tsx'
import { pageTexts } from './texts.ts'

const perPage = 20

interface PointsTableProps {
  readonly title: string
  readonly empty: string
  readonly points: readonly MapPoint[]
}

/** Points as a table: the same as the map, for whoever does not see it or has no pointer. */
export const PointsTable = ({ title, empty, points }: PointsTableProps) => {
  const texts = useTexts(pageTexts)
  const format = useFormat()
  const open = useOpenIncident()
  const [chosenPage, setPage] = useState(1)
  const pages = Math.max(1, Math.ceil(points.length / perPage))
  const page = Math.min(chosenPage, pages)
  return (
    <Table
      items={points.slice((page - 1) * perPage, page * perPage)}
      trackBy="id"
      wrapLines
      header={
        <Header variant="h2" counter={`(${format.number(points.length)})`}>
          {title}
        </Header>
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        )
      }
      ariaLabels={{ tableLabel: title }}
      empty={empty}
      columnDefinitions={[
        {
          id: 'caseCode',
          header: texts.caseCode,
          minWidth: 100,
          isRowHeader: true,
          cell: ({ id }) => (
            <Link
              href={hrefOf(`/incidents/${id}`)}
              ariaLabel={texts.open(caseCode(id))}
              onFollow={(event) => {
                event.preventDefault()
                open(id)
              }}
            >
              {caseCode(id)}
            </Link>
          ),
        },
        {
          id: 'status',
          header: texts.status,
          minWidth: 130,
          cell: ({ status }) => <StatusText status={status} />,
        },
        {
          id: 'category',
          header: texts.category,
          minWidth: 160,
          cell: ({ category }) => format.category(category),
        },
        {
          id: 'acceptedAt',
          header: texts.acceptedAt,
          minWidth: 150,
          cell: ({ acceptedAt }) => format.dateTime(acceptedAt),
        },
      ]}
    />
  )
}
