import '../../charts/heat.css'
import '../../charts/shades.css'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { FiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { chartTexts } from '../../charts/chart-texts.ts'
import { shadeOf, shadeSteps } from '../../charts/shade.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { dashboardTexts } from './dashboard-texts.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
/** From Monday, as duties are planned; the API counts weekdays from Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0]

/** Reports by weekday and hour: a table whose cells are the darker, the more there are. */
export const ByHour = ({ byHour }: Pick<FiguresBody, 'byHour'>) => {
  const texts = useTexts(dashboardTexts)
  const { scrollable } = useTexts(chartTexts)
  const format = useFormat()
  const steps = shadeSteps(byHour.flat())
  return (
    <Container
      header={
        <Header variant="h2" description={texts.hours.about}>
          {texts.hours.title}
        </Header>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="heat" aria-label={scrollable(texts.hours.title)} tabIndex={0}>
        <table>
          <caption className="only-heard">{texts.hours.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.hours.day}</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{format.weekday(weekday)}</th>
                {hours.map((hour) => {
                  const count = byHour[weekday]?.[hour] ?? 0
                  return (
                    <td key={hour} className={`shade-${shadeOf(count, steps)}`}>
                      {format.number(count)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Container>
  )
}
