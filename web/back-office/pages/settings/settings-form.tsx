import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Form from '@cloudscape-design/components/form'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { FormEvent, ReactNode } from 'react'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFirstWrong } from '../../form/use-first-wrong.ts'
import { useFormat } from '../../format/format.ts'
import { useFaultText } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { SettingsConflict } from './settings-conflict.tsx'
import { draftOf } from './settings-draft.ts'
import { settingsTexts } from './texts.ts'
import type { SettingsEdit } from './use-settings-edit.ts'

interface SettingsFormProps {
  readonly edit: SettingsEdit
  /** As they are saved now, perhaps by somebody else since the edit began. */
  readonly settings: SettingsBody
  readonly isReadOnly: boolean
  readonly children: ReactNode
}

/** Around what can be edited: saving, taking back, the defaults, and what came of saving. */
export const SettingsForm = ({ edit, settings, isReadOnly, children }: SettingsFormProps) => {
  const texts = useTexts(settingsTexts)
  const format = useFormat()
  const faultText = useFaultText()
  const { form, show } = useFirstWrong<HTMLFormElement>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (edit.isValid && edit.isDirty) edit.save()
    else show()
  }
  const { changedAt, changedBy } = settings
  const since = changedAt ? texts.changed(format.dateTime(changedAt), changedBy ?? '–') : texts.isDefault
  const buttons = (
    <SpaceBetween direction="horizontal" size="xs">
      <Button formAction="none" onClick={() => edit.change(draftOf(settings.defaults))}>
        {texts.useDefaults}
      </Button>
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
  )
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Form
        {...(!isReadOnly && { actions: buttons })}
        errorText={edit.error && !isConflict(edit.error) && faultText(edit.error)}
        errorIconAriaLabel={texts.notSaved}
        secondaryActions={<Box color="text-body-secondary">{since}</Box>}
      >
        <SpaceBetween size="l">
          {isReadOnly && <Alert type="info">{texts.readOnly}</Alert>}
          {isConflict(edit.error) && edit.isDirty && <SettingsConflict edit={edit} theirs={settings} />}
          {children}
        </SpaceBetween>
      </Form>
    </form>
  )
}
