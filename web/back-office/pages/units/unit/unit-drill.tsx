import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Unit } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { Confirm } from '../../../form/confirm.tsx'
import { useFormat } from '../../../format/format.ts'
import { useWords } from '../../../words/words.ts'
import { unitsWords } from '../words.ts'
import { useUnitDeeds } from './use-unit-deeds.ts'
import { unitWords } from './words.ts'

/** When the last drill went out, who has answered, and another one. */
export const UnitDrill = ({ unit }: { unit: Unit }) => {
  const { drill: words } = useWords(unitWords)
  const format = useFormat()
  const { drill } = useUnitDeeds(unit.code)
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Container
      header={
        <Header variant="h2" description={words.text}>
          {words.title}
        </Header>
      }
      fitHeight
    >
      <SpaceBetween size="m">
        <LastDrill {...unit} />
        {drill.isSuccess && <Alert type="success">{words.done}</Alert>}
        <Button disabled={!unit.isLinked} disabledReason={words.noGroup} onClick={() => setIsAsked(true)}>
          {words.send}
        </Button>
        {isAsked && (
          <Confirm
            title={words.sendTitle(format.unit(unit))}
            action={words.send}
            isBusy={drill.isPending}
            error={drill.error}
            onConfirm={() => drill.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
            onDismiss={() => {
              setIsAsked(false)
              drill.reset()
            }}
          >
            {words.sendText}
          </Confirm>
        )}
      </SpaceBetween>
    </Container>
  )
}

const LastDrill = ({ lastDrill }: Pick<Unit, 'lastDrill'>) => {
  const { drill: words } = useWords(unitWords)
  const units = useWords(unitsWords)
  const format = useFormat()
  const { sentAt, answeredAt, answeredBy } = lastDrill ?? {}
  const answer = answeredAt
    ? units.answered(format.dateTime(answeredAt), answeredBy ?? units.somebody)
    : undefined
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: words.sent, value: sentAt ? format.dateTime(sentAt) : units.never },
        { label: words.answer, value: answer ?? (sentAt ? units.notAnswered : '–') },
      ]}
    />
  )
}
