import '../../charts/province-map.css'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { lazy, Suspense } from 'react'
import type { Figures } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { chartWords } from '../../charts/chart-words.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { shadeSteps } from '../../charts/shade.ts'
import { ShadeLegend } from '../../charts/shade-legend.tsx'
import { totalOf } from '../../charts/total.ts'
import { useFormat } from '../../format/format.ts'
import { statuses } from '../../format/statuses.ts'
import { Loading } from '../../shell/loaded.tsx'
import { useWords } from '../../words/words.ts'
import { dashboardWords } from './dashboard-words.ts'

const ProvinceMap = lazy(async () => ({ default: (await import('./province-map.tsx')).ProvinceMap }))

/** Cases of the range in each province: a shaded map and, beside it, the numbers, the most first. */
export const ByProvince = ({ byProvince }: Pick<Figures['ofRange'], 'byProvince'>) => {
  const words = useWords(dashboardWords).province
  const { empty, total } = useWords(chartWords)
  const format = useFormat()
  const rows = byProvince
    .map(({ province, byStatus }) => ({ province, byStatus, count: totalOf(byStatus) }))
    .toSorted((a, b) => b.count - a.count)
  const counts = new Map<string, number>(rows.map(({ province, count }) => [province, count]))
  const steps = shadeSteps([...counts.values()])
  return (
    <Container
      header={
        <Header variant="h2" description={words.about}>
          {words.title}
        </Header>
      }
    >
      <div className="provinces">
        <div>
          <Suspense fallback={<Loading />}>
            <ProvinceMap label={words.map} counts={counts} steps={steps} />
          </Suspense>
          <ShadeLegend steps={steps} />
        </div>
        {rows.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <PlainTable
            caption={words.title}
            columns={[words.column, total, ...statuses.map(format.status)]}
            rows={rows.map(({ province, byStatus, count }) => [
              province,
              format.province(province),
              format.number(count),
              ...statuses.map((status) => format.number(byStatus[status])),
            ])}
          />
        )}
      </div>
    </Container>
  )
}
