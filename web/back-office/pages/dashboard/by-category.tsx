import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense } from 'react'
import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { chartTexts } from '../../charts/chart-texts.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { chartTotal } from '../../charts/total.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { Loading } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'

const CountBars = lazy(async () => ({
  default: (await import('../../charts/count-bars.tsx')).CountBars,
}))

const height = 280

/** Cases of the range by what was reported. */
export const ByCategory = ({ byCategory }: Pick<FiguresBody['ofRange'], 'byCategory'>) => {
  const texts = useTexts(dashboardTexts)
  const { asTable, total } = useTexts(chartTexts)
  const format = useFormat()
  const sum = (status: (typeof statusLooks)[number]) =>
    categories.reduce((all, category) => all + byCategory[category][status], 0)
  const sums = statusLooks.map(sum)
  return (
    <Container header={<Header variant="h2">{texts.category.title}</Header>}>
      <SpaceBetween size="s">
        <Suspense fallback={<Loading />}>
          <CountBars
            label={texts.category.title}
            height={height}
            isHorizontal
            bars={categories.map(format.category)}
            series={statusLooks.map((status) => ({
              title: format.status(status),
              colour: statusColours[status],
              counts: categories.map((category) => byCategory[category][status]),
            }))}
          />
        </Suspense>
        <ExpandableSection headerText={asTable}>
          <PlainTable
            caption={texts.category.title}
            columns={[texts.category.column, ...statusLooks.map(format.status), total]}
            rows={categories.map((category) => [
              category,
              format.category(category),
              ...statusLooks.map((status) => format.number(byCategory[category][status])),
              format.number(chartTotal(byCategory[category])),
            ])}
            foot={[
              total,
              ...sums.map(format.number),
              format.number(sums.reduce((all, count) => all + count, 0)),
            ]}
          />
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  )
}
