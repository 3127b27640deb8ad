import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense } from 'react'
import type { Figures } from '../../../../lambdas/back-office/api/figures.ts'
import { chartWords } from '../../charts/chart-words.ts'
import { type Period, periodsOf, stepOf } from '../../charts/periods.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { totalOf } from '../../charts/total.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statuses } from '../../format/statuses.ts'
import { Loading } from '../../shell/loaded.tsx'
import { useWords } from '../../words/words.ts'
import { dashboardWords } from './dashboard-words.ts'

const StackedBars = lazy(async () => ({
  default: (await import('../../charts/stacked-bars.tsx')).StackedBars,
}))

const height = 280

/** Cases by day, as a chart and as a table; by week or month where the range is long. */
export const Trend = ({ days }: Pick<Figures, 'days'>) => {
  const words = useWords(dashboardWords)
  const { period, asTable, total } = useWords(chartWords)
  const format = useFormat()
  const step = stepOf(days.length)
  const periods = periodsOf(days.map(({ day, byStatus }) => ({ day, counts: byStatus })))
  const nameOf = ({ from, to }: Period<Record<string, number>>, write: (day: string) => string) =>
    from === to ? write(from) : `${write(from)} – ${write(to)}`
  const about = { day: words.trend.byDay, week: words.trend.byWeek, month: words.trend.byMonth }[step]
  return (
    <Container
      header={
        <Header variant="h2" description={about}>
          {words.trend.title}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <Suspense fallback={<Loading />}>
          <StackedBars
            label={words.trend.title}
            height={height}
            bars={periods.map((one) => (step === 'day' ? format.shortDay(one.from) : format.day(one.from)))}
            series={statuses.map((status) => ({
              title: format.status(status),
              colour: statusColours[status],
              counts: periods.map(({ counts }) => counts[status]),
            }))}
          />
        </Suspense>
        <ExpandableSection headerText={asTable}>
          <PlainTable
            caption={words.trend.title}
            columns={[period[step], ...statuses.map(format.status), total]}
            rows={periods
              .toReversed()
              .map((one) => [
                one.from,
                nameOf(one, format.day),
                ...statuses.map((status) => format.number(one.counts[status])),
                format.number(totalOf(one.counts)),
              ])}
          />
        </ExpandableSection>
      </SpaceBetween>
    </Container>
  )
}
