import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, useState } from 'react'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { LeaveGuard } from '../../../form/leave-guard.tsx'
import { useFirstWrong } from '../../../form/use-first-wrong.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { unitTexts } from './texts.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { UnitFields } from './unit-fields.tsx'
import { useUnitEdit } from './use-unit-edit.ts'

/** What can be edited of a unit. */
export const UnitForm = ({ unit }: { unit: UnitBody }) => {
  const texts = useTexts(unitTexts)
  const faultText = useFaultText()
  const edit = useUnitEdit(unit)
  const [isTried, setIsTried] = useState(false)
  const { form, show } = useFirstWrong<HTMLFormElement>(edit.refusal?.message)
  const wrong = Object.keys(edit.problems).length
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (wrong === 0) edit.save()
    else show()
  }
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Form
        errorText={edit.error && faultText(edit.error)}
        errorIconAriaLabel={texts.notSaved}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" disabled={!edit.isDirty} onClick={edit.undo}>
              {texts.undo}
            </Button>
            <Button
              variant="primary"
              loading={edit.isSaving}
              disabled={!edit.isDirty}
              disabledReason={texts.unchanged}
            >
              {texts.save}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {edit.conflict.length > 0 && <UnitConflict edit={edit} />}
          <Container
            header={
              <Header variant="h2" description={texts.sources[unit.coordinateSource]}>
                {texts.form}
              </Header>
            }
          >
            <UnitFields edit={edit} areProblemsShown={isTried} />
          </Container>
        </SpaceBetween>
      </Form>
      <LeaveGuard isDirty={edit.isDirty} />
    </form>
  )
}
