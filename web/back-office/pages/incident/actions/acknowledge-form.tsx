import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { api, read } from '../../../api/client.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActionForm } from './action-form.tsx'
import type { FormProps } from './form-props.ts'
import { actionTexts } from './texts.ts'
import { UnitSelect } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useField } from './use-field.ts'

/** For a unit whose group is silent: which unit has it, and with whom somebody has spoken. */
export const AcknowledgeForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const texts = useTexts(actionTexts)
  const act = useAct(incident.id, onDismiss)
  const unit = useField('unit', 60, act.error)
  const spokeWith = useField('spokeWith', 100, act.error)

  const send = () => {
    unit.tried()
    spokeWith.tried()
    if (!unit.isRight || !spokeWith.isRight) return
    const param = { id: incident.id }
    const json = { unit: unit.text, spokeWith: spokeWith.text }
    act.mutate(() => read(api.incidents[':id'].acknowledge.$post({ param, json })))
  }

  return (
    <ActionForm
      name={texts.names.acknowledge}
      act={act}
      isAllowed={isAllowed}
      fields={['unit', 'spokeWith']}
      onSend={send}
      onDismiss={onDismiss}
    >
      <UnitSelect
        incident={incident}
        label={texts.unit}
        hint={texts.unitHint}
        value={unit.value}
        error={unit.error && (unit.isRight ? unit.error : texts.chooseOne)}
        takesSilent
        onChange={unit.setValue}
      />
      <FormField
        label={texts.spokeWith}
        description={texts.spokeWithHint}
        errorText={spokeWith.error}
        stretch
      >
        <Input
          value={spokeWith.value}
          onChange={({ detail }) => spokeWith.setValue(detail.value)}
          autoComplete={false}
        />
      </FormField>
    </ActionForm>
  )
}
