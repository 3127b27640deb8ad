import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { DayBars } from '../../charts/day-bars.tsx'
import { stepOf } from '../../charts/periods.ts'
import { statusColours } from '../../format/colours.ts'
import { useFormat } from '../../format/format.ts'
import { statusLooks } from '../../format/statuses.ts'
import { useTexts } from '../../texts/texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'

/** Cases by the day on which they were reported. */
export const Trend = ({ days }: Pick<FiguresBody, 'days'>) => {
  const texts = useTexts(dashboardTexts).trend
  const format = useFormat()
  const about = { day: texts.byDay, week: texts.byWeek, month: texts.byMonth }[stepOf(days.length)]
  return (
    <Container
      header={
        <Header variant="h2" description={about}>
          {texts.title}
        </Header>
      }
    >
      <DayBars
        label={texts.title}
        days={days.map(({ day, byStatus }) => ({ day, counts: byStatus }))}
        series={statusLooks.map((key) => ({ key, title: format.status(key), colour: statusColours[key] }))}
        hasTotal
      />
    </Container>
  )
}
