import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense } from 'react'
import { categories } from '../../../../lambdas/core/shared/category.ts'
import type { Figures } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { chartWords } from '../../charts/chart-words.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { totalOf } from '../../charts/total.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statuses } from '../../format/statuses.ts'
import { Loading } from '../../shell/loaded.tsx'
import { useWords } from '../../words/words.ts'
import { dashboardWords } from './dashboard-words.ts'

const CountBars = lazy(async () => ({
  default: (await import('../../charts/count-bars.tsx')).CountBars,
}))

const height = 280

/** Cases of the range by what was reported. */
export const ByCategory = ({ byCategory }: Pick<Figures['ofRange'], 'byCategory'>) => {
  const words = useWords(dashboardWords)
  const { asTable, total } = useWords(chartWords)
  const format = useFormat()
  const sum = (status: (typeof statuses)[number]) =>
    categories.reduce((all, category) => all + byCategory[category][status], 0)
  const sums = statuses.map(sum)
  return (
    <Container header={<Header variant="h2">{words.category.title}</Header>}>
      <SpaceBetween size="s">
        <Suspense fallback={<Loading />}>
          <CountBars
            label={words.category.title}
            height={height}
            isHorizontal
            bars={categories.map(format.category)}
            series={statuses.map((status) => ({
              title: format.status(status),
              colour: statusColours[status],
              counts: categories.map((category) => byCategory[category][status]),
            }))}
          />
        </Suspense>
        <ExpandableSection headerText={asTable}>
          <PlainTable
            caption={words.category.title}
            columns={[words.category.column, ...statuses.map(format.status), total]}
            rows={categories.map((category) => [
              category,
              format.category(category),
              ...statuses.map((status) => format.number(byCategory[category][status])),
              format.number(totalOf(byCategory[category])),
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
