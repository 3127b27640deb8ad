import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { Confirm } from '../../../form/confirm.tsx'
import { useFormat } from '../../../format/format.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { LinkCodePanel } from './link-code.tsx'
import { unitTexts } from './texts.ts'
import { useUnitActions } from './use-unit-deeds.ts'

/** Which group the unit has, a code for another one, and the way out of it. */
export const UnitGroup = ({ unit }: { unit: UnitBody }) => {
  const texts = useTexts(unitTexts).group
  const format = useFormat()
  const faultText = useFaultText()
  const { makeCode, unlink } = useUnitActions(unit.code)
  const [isAsked, setIsAsked] = useState(false)
  const linked = unit.linkedAt ? texts.linkedSince(format.dateTime(unit.linkedAt)) : texts.linked
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>} fitHeight>
      <SpaceBetween size="m">
        <StatusIndicator type={unit.isLinked ? 'success' : 'error'}>
          {unit.isLinked ? linked : texts.notLinked}
        </StatusIndicator>
        {makeCode.data ? (
          <LinkCodePanel {...makeCode.data} />
        ) : (
          unit.codeExpiresAt && <div>{texts.codeOpen(format.dateTime(unit.codeExpiresAt))}</div>
        )}
        {makeCode.error && <Alert type="error">{faultText(makeCode.error)}</Alert>}
        <SpaceBetween direction="horizontal" size="xs">
          <Button loading={makeCode.isPending} onClick={() => makeCode.mutate()}>
            {unit.codeExpiresAt ? texts.makeNew : texts.make}
          </Button>
          {unit.isLinked && <Button onClick={() => setIsAsked(true)}>{texts.unlink}</Button>}
        </SpaceBetween>
        <Box color="text-body-secondary" fontSize="body-s">
          {unit.isLinked && `${texts.replaces} `}
          {unit.codeExpiresAt && texts.voids}
        </Box>
        {isAsked && (
          <Confirm
            title={texts.unlinkTitle(format.unit(unit))}
            action={texts.unlink}
            isBusy={unlink.isPending}
            error={unlink.error}
            onConfirm={() => unlink.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
            onDismiss={() => {
              setIsAsked(false)
              unlink.reset()
            }}
          >
            {texts.unlinkText}
          </Confirm>
        )}
      </SpaceBetween>
    </Container>
  )
}
