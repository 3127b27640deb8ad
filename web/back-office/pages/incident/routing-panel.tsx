import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { incidentTexts } from './texts.ts'
import { useDistance } from './use-distance.ts'

type Routing = NonNullable<Incident['routing']>

const Candidates = ({ candidates }: { candidates: Routing['candidates'] }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  const distance = useDistance()
  return (
    <Table
      variant="embedded"
      items={candidates}
      trackBy={({ unit }) => unit.code}
      wrapLines
      header={<Header variant="h3">{texts.candidates}</Header>}
      ariaLabels={{ tableLabel: texts.candidates }}
      empty={texts.noCandidates}
      columnDefinitions={[
        {
          id: 'unit',
          header: texts.station,
          minWidth: 130,
          cell: ({ unit }) => format.unit(unit),
          isRowHeader: true,
        },
        { id: 'metres', header: texts.metresAway, minWidth: 110, cell: ({ metres }) => distance(metres) },
        {
          id: 'chosen',
          header: texts.chosen,
          minWidth: 130,
          cell: ({ isChosen }) => (
            <StatusIndicator type={isChosen ? 'success' : 'stopped'}>
              {isChosen ? texts.chosen : texts.notChosen}
            </StatusIndicator>
          ),
        },
        {
          id: 'linked',
          header: texts.linked,
          minWidth: 130,
          cell: ({ isLinked }) => (
            <StatusIndicator type={isLinked ? 'success' : 'warning'}>
              {isLinked ? texts.isLinked : texts.isNotLinked}
            </StatusIndicator>
          ),
        },
        {
          id: 'measured',
          header: texts.measured,
          minWidth: 170,
          cell: ({ seenByPlaceIndex }) => (seenByPlaceIndex ? texts.byPlaceIndex : texts.byRoster),
        },
      ]}
    />
  )
}

/** Why the service has told this station, and which others it could have told. */
export const RoutingPanel = ({ incident: { routing } }: { incident: Incident }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  return (
    <Container header={<Header variant="h2">{texts.why}</Header>}>
      {routing ? (
        <SpaceBetween size="m">
          <Box>{routing.explanation}</Box>
          <Box variant="small">{texts.decidedAt(format.dateTime(routing.decidedAt))}</Box>
          {routing.flags.map(({ flag, text }) => (
            <Alert key={flag} type="warning">
              {text}
            </Alert>
          ))}
          <Candidates candidates={routing.candidates} />
        </SpaceBetween>
      ) : (
        texts.notRouted
      )}
    </Container>
  )
}
