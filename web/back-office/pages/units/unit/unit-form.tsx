import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Form from '@cloudscape-design/components/form'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, useState } from 'react'
import type { Unit } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { LeaveGuard } from '../../../form/leave-guard.tsx'
import { useFirstWrong } from '../../../form/use-first-wrong.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useWords } from '../../../words/words.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { UnitFields } from './unit-fields.tsx'
import { useUnitEdit } from './use-unit-edit.ts'
import { unitWords } from './words.ts'

/** What can be edited of a unit. */
export const UnitForm = ({ unit }: { unit: Unit }) => {
  const words = useWords(unitWords)
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
        errorIconAriaLabel={words.notSaved}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button formAction="none" disabled={!edit.isDirty} onClick={edit.undo}>
              {words.undo}
            </Button>
            <Button
              variant="primary"
              loading={edit.isSaving}
              disabled={!edit.isDirty}
              disabledReason={words.unchanged}
            >
              {words.save}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {edit.conflict.length > 0 && <UnitConflict edit={edit} />}
          <Container
            header={
              <Header variant="h2" description={words.sources[unit.coordinateSource]}>
                {words.form}
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
