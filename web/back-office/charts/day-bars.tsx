import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense } from 'react'
import { useFormat } from '../format/format.ts'
import { Loading } from '../shell/loaded.tsx'
import { useTexts } from '../texts/texts.ts'
import { chartTexts } from './chart-texts.ts'
import { type ChartPeriod, periodsOf, stepOf } from './periods.ts'
import { PlainTable } from './plain-table.tsx'
import { chartTotal } from './total.ts'

const CountBars = lazy(async () => ({ default: (await import('./count-bars.tsx')).CountBars }))

const height = 280

interface DayBarsProps<Key extends string> {
  readonly label: string
  readonly days: readonly { readonly day: string; readonly counts: Readonly<Record<Key, number>> }[]
  readonly series: readonly { readonly key: Key; readonly title: string; readonly colour: string }[]
  /** Whether the counts of a day are parts of a whole that the table shows as well. */
  readonly hasTotal: boolean
}

/** Counts by day as a chart and, below it, as a table; by week or month where there are many days. */
export const DayBars = <Key extends string>({ label, days, series, hasTotal }: DayBarsProps<Key>) => {
  const texts = useTexts(chartTexts)
  const format = useFormat()
  const step = stepOf(days.length)
  const periods = periodsOf(days)
  const nameOf = ({ from, to }: ChartPeriod<Readonly<Record<Key, number>>>) =>
    from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`
  return (
    <SpaceBetween size="s">
      <Suspense fallback={<Loading />}>
        <CountBars
          label={label}
          height={height}
          isStacked={hasTotal}
          bars={periods.map(({ from }) => (step === 'day' ? format.shortDay(from) : format.day(from)))}
          series={series.map(({ key, title, colour }) => ({
            title,
            colour,
            counts: periods.map(({ counts }) => counts[key]),
          }))}
        />
      </Suspense>
      <ExpandableSection headerText={texts.asTable}>
        <PlainTable
          caption={label}
          columns={[
            texts.period[step],
            ...series.map(({ title }) => title),
            ...(hasTotal ? [texts.total] : []),
          ]}
          rows={periods
            .toReversed()
            .map((period) => [
              period.from,
              nameOf(period),
              ...series.map(({ key }) => format.number(period.counts[key])),
              ...(hasTotal ? [format.number(chartTotal(period.counts))] : []),
            ])}
        />
      </ExpandableSection>
    </SpaceBetween>
  )
}
