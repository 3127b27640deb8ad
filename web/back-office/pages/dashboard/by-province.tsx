import '../../charts/province-map.css'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { lazy, Suspense } from 'react'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { chartTexts } from '../../charts/chart-texts.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { shadeSteps } from '../../charts/shade.ts'
import { ShadeLegend } from '../../charts/shade-legend.tsx'
import { chartTotal } from '../../charts/total.ts'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { Loading } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'

const ProvinceMap = lazy(async () => ({ default: (await import('./province-map.tsx')).ProvinceMap }))

/** Cases of the range in each province: a shaded map and, beside it, the numbers, the most first. */
export const ByProvince = ({ byProvince }: Pick<FiguresBody['ofRange'], 'byProvince'>) => {
  const texts = useTexts(dashboardTexts).province
  const { empty, total } = useTexts(chartTexts)
  const format = useFormat()
  const rows = byProvince
    .map(({ province, byStatus }) => ({ province, byStatus, count: chartTotal(byStatus) }))
    .toSorted((a, b) => b.count - a.count)
  const counts = new Map<string, number>(rows.map(({ province, count }) => [province, count]))
  const steps = shadeSteps([...counts.values()])
  return (
    <Container
      header={
        <Header variant="h2" description={texts.about}>
          {texts.title}
        </Header>
      }
    >
      <div className="provinces">
        <div>
          <Suspense fallback={<Loading />}>
            <ProvinceMap label={texts.map} counts={counts} steps={steps} />
          </Suspense>
          <ShadeLegend steps={steps} />
        </div>
        {rows.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <PlainTable
            caption={texts.title}
            columns={[texts.column, total, ...statusLooks.map(format.status)]}
            rows={rows.map(({ province, byStatus, count }) => [
              province,
              format.province(province),
              format.number(count),
              ...statusLooks.map((status) => format.number(byStatus[status])),
            ])}
          />
        )}
      </div>
    </Container>
  )
}
