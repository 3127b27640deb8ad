import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Figures } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { DayBars } from '../../charts/day-bars.tsx'
import { stepOf } from '../../charts/periods.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statuses } from '../../format/statuses.ts'
import { useWords } from '../../words/words.ts'
import { dashboardWords } from './dashboard-words.ts'

/** Cases by the day on which they were reported. */
export const Trend = ({ days }: Pick<Figures, 'days'>) => {
  const words = useWords(dashboardWords).trend
  const format = useFormat()
  const about = { day: words.byDay, week: words.byWeek, month: words.byMonth }[stepOf(days.length)]
  return (
    <Container
      header={
        <Header variant="h2" description={about}>
          {words.title}
        </Header>
      }
    >
      <DayBars
        label={words.title}
        days={days.map(({ day, byStatus }) => ({ day, counts: byStatus }))}
        series={statuses.map((key) => ({ key, title: format.status(key), colour: statusColours[key] }))}
        hasTotal
      />
    </Container>
  )
}
