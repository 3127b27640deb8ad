import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import type { Unit } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { Confirm } from '../../../form/confirm.tsx'
import { useFormat } from '../../../format/format.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useWords } from '../../../words/words.ts'
import { LinkCode } from './link-code.tsx'
import { useUnitDeeds } from './use-unit-deeds.ts'
import { unitWords } from './words.ts'

/** Which group the unit has, a code for another one, and the way out of it. */
export const UnitGroup = ({ unit }: { unit: Unit }) => {
  const words = useWords(unitWords).group
  const format = useFormat()
  const faultText = useFaultText()
  const { makeCode, unlink } = useUnitDeeds(unit.code)
  const [isAsked, setIsAsked] = useState(false)
  const linked = unit.linkedAt ? words.linkedSince(format.dateTime(unit.linkedAt)) : words.linked
  return (
    <Container header={<Header variant="h2">{words.title}</Header>} fitHeight>
      <SpaceBetween size="m">
        <StatusIndicator type={unit.isLinked ? 'success' : 'error'}>
          {unit.isLinked ? linked : words.notLinked}
        </StatusIndicator>
        {makeCode.data ? (
          <LinkCode {...makeCode.data} />
        ) : (
          unit.codeExpiresAt && <div>{words.codeOpen(format.dateTime(unit.codeExpiresAt))}</div>
        )}
        {makeCode.error && <Alert type="error">{faultText(makeCode.error)}</Alert>}
        <SpaceBetween direction="horizontal" size="xs">
          <Button loading={makeCode.isPending} onClick={() => makeCode.mutate()}>
            {unit.codeExpiresAt ? words.makeNew : words.make}
          </Button>
          {unit.isLinked && <Button onClick={() => setIsAsked(true)}>{words.unlink}</Button>}
        </SpaceBetween>
        <Box color="text-body-secondary" fontSize="body-s">
          {unit.isLinked && `${words.replaces} `}
          {unit.codeExpiresAt && words.voids}
        </Box>
        {isAsked && (
          <Confirm
            title={words.unlinkTitle(format.unit(unit))}
            action={words.unlink}
            isBusy={unlink.isPending}
            error={unlink.error}
            onConfirm={() => unlink.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
            onDismiss={() => {
              setIsAsked(false)
              unlink.reset()
            }}
          >
            {words.unlinkText}
          </Confirm>
        )}
      </SpaceBetween>
    </Container>
  )
}
