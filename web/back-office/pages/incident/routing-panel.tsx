import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { useDistance } from './use-distance.ts'
import { incidentWords } from './words.ts'

type Routing = NonNullable<Incident['routing']>

const Candidates = ({ candidates }: { candidates: Routing['candidates'] }) => {
  const words = useWords(incidentWords)
  const format = useFormat()
  const distance = useDistance()
  return (
    <Table
      variant="embedded"
      items={candidates}
      trackBy={({ unit }) => unit.code}
      wrapLines
      header={<Header variant="h3">{words.candidates}</Header>}
      ariaLabels={{ tableLabel: words.candidates }}
      empty={words.noCandidates}
      columnDefinitions={[
        {
          id: 'unit',
          header: words.station,
          minWidth: 130,
          cell: ({ unit }) => format.unit(unit),
          isRowHeader: true,
        },
        { id: 'metres', header: words.metresAway, minWidth: 110, cell: ({ metres }) => distance(metres) },
        {
          id: 'chosen',
          header: words.chosen,
          minWidth: 130,
          cell: ({ isChosen }) => (
            <StatusIndicator type={isChosen ? 'success' : 'stopped'}>
              {isChosen ? words.chosen : words.notChosen}
            </StatusIndicator>
          ),
        },
        {
          id: 'linked',
          header: words.linked,
          minWidth: 130,
          cell: ({ isLinked }) => (
            <StatusIndicator type={isLinked ? 'success' : 'warning'}>
              {isLinked ? words.isLinked : words.isNotLinked}
            </StatusIndicator>
          ),
        },
        {
          id: 'measured',
          header: words.measured,
          minWidth: 170,
          cell: ({ seenByPlaceIndex }) => (seenByPlaceIndex ? words.byPlaceIndex : words.byRoster),
        },
      ]}
    />
  )
}

/** Why the service has told this station, and which others it could have told. */
export const RoutingPanel = ({ incident: { routing } }: { incident: Incident }) => {
  const words = useWords(incidentWords)
  const format = useFormat()
  return (
    <Container header={<Header variant="h2">{words.why}</Header>}>
      {routing ? (
        <SpaceBetween size="m">
          <Box>{routing.explanation}</Box>
          <Box variant="small">{words.decidedAt(format.dateTime(routing.decidedAt))}</Box>
          {routing.flags.map(({ flag, text }) => (
            <Alert key={flag} type="warning">
              {text}
            </Alert>
          ))}
          <Candidates candidates={routing.candidates} />
        </SpaceBetween>
      ) : (
        words.notRouted
      )}
    </Container>
  )
}
