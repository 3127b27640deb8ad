import Badge from '@cloudscape-design/components/badge'
import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import Table from '@cloudscape-design/components/table'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { incidentTexts } from './texts.ts'

type Notice = Incident['notices'][number]

const looks: Readonly<Record<Notice['state']['kind'], StatusIndicatorProps.Type>> = {
  owed: 'pending',
  sent: 'success',
  refused: 'error',
  withdrawn: 'stopped',
}

const Delivery = ({ state }: { state: Notice['state'] }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  return (
    <>
      <StatusIndicator type={looks[state.kind]}>{texts.states[state.kind]}</StatusIndicator>
      {state.reason !== undefined && <Box fontSize="body-s">{state.reason}</Box>}
      {state.attempts > 1 && <Box fontSize="body-s">{texts.attempts(format.number(state.attempts))}</Box>}
    </>
  )
}

/** Whom the service has told what, and whether LINE has taken it. */
export const Notices = ({ notices }: { notices: Incident['notices'] }) => {
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  return (
    <Table
      items={notices}
      trackBy="key"
      wrapLines
      header={
        <Header variant="h2" counter={`(${format.number(notices.length)})`}>
          {texts.notices}
        </Header>
      }
      ariaLabels={{ tableLabel: texts.notices }}
      empty={texts.noNotices}
      columnDefinitions={[
        {
          id: 'to',
          header: texts.to,
          minWidth: 130,
          cell: ({ to, unit }) => (unit ? format.unit(unit) : to),
          isRowHeader: true,
        },
        {
          id: 'what',
          header: texts.what,
          minWidth: 140,
          cell: ({ what, isSilent }) => (
            <>
              {what} {isSilent && <Badge>{texts.silent}</Badge>}
            </>
          ),
        },
        {
          id: 'state',
          header: texts.delivery,
          minWidth: 170,
          cell: ({ state }) => <Delivery state={state} />,
        },
        {
          id: 'at',
          header: texts.deliveredAt,
          minWidth: 190,
          cell: ({ state }) => (state.at === undefined ? '–' : format.dateTime(state.at)),
        },
      ]}
    />
  )
}
