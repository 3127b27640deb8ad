import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { Confirm } from '../../../form/confirm.tsx'
import { useFormat } from '../../../format/format.ts'
import { useTexts } from '../../../texts/texts.ts'
import { unitsTexts } from '../texts.ts'
import { unitTexts } from './texts.ts'
import { useUnitActions } from './use-unit-deeds.ts'

/** When the last drill went out, who has answered, and another one. */
export const UnitDrill = ({ unit }: { unit: UnitBody }) => {
  const { drill: texts } = useTexts(unitTexts)
  const format = useFormat()
  const { drill } = useUnitActions(unit.code)
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Container
      header={
        <Header variant="h2" description={texts.text}>
          {texts.title}
        </Header>
      }
      fitHeight
    >
      <SpaceBetween size="m">
        <LastDrill {...unit} />
        {drill.isSuccess && <Alert type="success">{texts.done}</Alert>}
        <Button disabled={!unit.isLinked} disabledReason={texts.noGroup} onClick={() => setIsAsked(true)}>
          {texts.send}
        </Button>
        {isAsked && (
          <Confirm
            title={texts.sendTitle(format.unit(unit))}
            action={texts.send}
            isBusy={drill.isPending}
            error={drill.error}
            onConfirm={() => drill.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
            onDismiss={() => {
              setIsAsked(false)
              drill.reset()
            }}
          >
            {texts.sendText}
          </Confirm>
        )}
      </SpaceBetween>
    </Container>
  )
}

const LastDrill = ({ lastDrill }: Pick<UnitBody, 'lastDrill'>) => {
  const { drill: texts } = useTexts(unitTexts)
  const units = useTexts(unitsTexts)
  const format = useFormat()
  const { sentAt, answeredAt, answeredBy } = lastDrill ?? {}
  const answer = answeredAt
    ? units.answered(format.dateTime(answeredAt), answeredBy ?? units.somebody)
    : undefined
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: texts.sent, value: sentAt ? format.dateTime(sentAt) : units.never },
        { label: texts.answer, value: answer ?? (sentAt ? units.notAnswered : '–') },
      ]}
    />
  )
}
