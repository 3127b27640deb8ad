import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { incidentTexts } from './texts.ts'

/** What has happened to the incident, in the order in which it did. */
export const History = ({ lines }: { lines: Incident['history'] }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  return (
    <Container header={<Header variant="h2">{texts.history}</Header>}>
      <ol className="history">
        {lines.map(({ at, kind, text, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={index} className={`history-line history-${kind}`}>
            <time className="history-time" dateTime={new Date(at).toISOString()}>
              {format.dateTime(at)}
            </time>
            <span>
              {text}
              {by !== undefined && <span className="history-by"> {texts.by(by)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Container>
  )
}
