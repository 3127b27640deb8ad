import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { useNow } from '../incidents/use-now.ts'
import { actionWords } from './actions/words.ts'
import { incidentWords } from './words.ts'

type Care = NonNullable<Incident['care']>

const FollowUp = ({
  nth,
  followUp,
  isOver,
}: {
  nth: number
  followUp: Care['followUps'][number]
  isOver: boolean
}) => {
  const words = useWords(incidentWords)
  const format = useFormat()
  const now = useNow(60_000, !isOver)
  const { dueAt, doneAt } = followUp
  const isLate = doneAt === undefined && dueAt <= now && !isOver
  return (
    <StatusIndicator type={doneAt !== undefined ? 'success' : isLate ? 'warning' : 'pending'}>
      {words.followUp(format.number(nth + 1))}{' '}
      {doneAt === undefined ? words.due(format.dateTime(dueAt)) : words.done(format.dateTime(doneAt))}
      {isLate && ` · ${words.overdue}`}
    </StatusIndicator>
  )
}

/** What the team has done since the case was handed to it, and what is due. */
export const CarePanel = ({ care }: { care: Care }) => {
  const words = useWords(incidentWords)
  const { outcomes } = useWords(actionWords)
  const format = useFormat()
  const { closed } = care
  return (
    <Container header={<Header variant="h2">{words.care}</Header>}>
      <SpaceBetween size="m">
        {closed && (
          <StatusIndicator type="success">
            {words.careClosed(format.dateTime(closed.at))} · {outcomes[closed.outcome]}
          </StatusIndicator>
        )}
        <KeyValuePairs
          columns={2}
          items={[
            { label: words.forwardedAt, value: format.dateTime(care.forwardedAt) },
            { label: words.forwardedBy, value: care.by },
            { label: words.team, value: care.team ? format.unit(care.team) : words.noTeam },
            {
              label: words.acceptedCareAt,
              value: care.acceptedAt === undefined ? words.notAccepted : format.dateTime(care.acceptedAt),
            },
            {
              label: words.followUps,
              value: (
                <SpaceBetween size="xxs">
                  {care.followUps.map((followUp, nth) => (
                    <FollowUp
                      key={followUp.dueAt}
                      nth={nth}
                      followUp={followUp}
                      isOver={closed !== undefined}
                    />
                  ))}
                </SpaceBetween>
              ),
            },
          ]}
        />
      </SpaceBetween>
    </Container>
  )
}
