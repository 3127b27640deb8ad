import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import { api, read } from '../../../api/client.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActionForm } from './action-form.tsx'
import { caseReference } from './case-reference.ts'
import type { FormProps } from './form-props.ts'
import { actionTexts } from './texts.ts'
import { useAct } from './use-act.ts'
import { useField } from './use-field.ts'

/** Links the incident to another report of the same. */
export const MergeForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const texts = useTexts(actionTexts)
  const act = useAct(incident.id, onDismiss)
  const into = useField('into', 40, act.error)
  const reference = caseReference(into.text)
  const isItself = reference === incident.id || reference === incident.caseCode
  const wrong = reference === undefined ? texts.intoWrong : isItself ? texts.intoItself : undefined
  const [isTried, setIsTried] = useState(false)

  const send = () => {
    into.tried()
    setIsTried(true)
    if (reference === undefined || isItself) return
    const param = { id: incident.id }
    act.mutate(() => read(api.incidents[':id'].merge.$post({ param, json: { into: reference } })))
  }

  return (
    <ActionForm
      name={texts.names.merge}
      act={act}
      isAllowed={isAllowed}
      fields={['into']}
      onSend={send}
      onDismiss={onDismiss}
    >
      <Box>{texts.mergeText}</Box>
      <FormField
        label={texts.into}
        constraintText={texts.intoHint}
        errorText={isTried && into.isRight && wrong ? wrong : into.error}
      >
        <Input
          value={into.value}
          onChange={({ detail }) => into.setValue(detail.value)}
          autoComplete={false}
        />
      </FormField>
    </ActionForm>
  )
}
