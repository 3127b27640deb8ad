import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { useServerNow } from '../incidents/use-now.ts'
import { actionTexts } from './actions/texts.ts'
import { incidentTexts } from './texts.ts'

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
  const texts = useTexts(incidentTexts)
  const format = useFormat()
  const now = useServerNow(60_000, !isOver)
  const { dueAt, doneAt } = followUp
  const isLate = doneAt === undefined && dueAt <= now && !isOver
  return (
    <StatusIndicator type={doneAt !== undefined ? 'success' : isLate ? 'warning' : 'pending'}>
      {texts.followUp(format.number(nth + 1))}{' '}
      {doneAt === undefined ? texts.due(format.dateTime(dueAt)) : texts.done(format.dateTime(doneAt))}
      {isLate && ` · ${texts.overdue}`}
    </StatusIndicator>
  )
}

/** What the team has done since the case was handed to it, and what is due. */
export const CarePanel = ({ care }: { care: Care }) => {
  const texts = useTexts(incidentTexts)
  const { outcomes } = useTexts(actionTexts)
  const format = useFormat()
  const { closed } = care
  return (
    <Container header={<Header variant="h2">{texts.care}</Header>}>
      <SpaceBetween size="m">
        {closed && (
          <StatusIndicator type="success">
            {texts.careClosed(format.dateTime(closed.at))} · {outcomes[closed.outcome]}
          </StatusIndicator>
        )}
        <KeyValuePairs
          columns={2}
          items={[
            { label: texts.forwardedAt, value: format.dateTime(care.forwardedAt) },
            { label: texts.forwardedBy, value: care.by },
            { label: texts.team, value: care.team ? format.unit(care.team) : texts.noTeam },
            {
              label: texts.acceptedCareAt,
              value: care.acceptedAt === undefined ? texts.notAccepted : format.dateTime(care.acceptedAt),
            },
            {
              label: texts.followUps,
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
