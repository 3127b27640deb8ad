import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { api, read } from '../../../api/client.ts'
import { useWords } from '../../../words/words.ts'
import { ActionForm } from './action-form.tsx'
import type { FormProps } from './form-props.ts'
import { UnitField } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useField } from './use-field.ts'
import { actionWords } from './words.ts'

/** For a unit whose group is silent: which unit has it, and with whom somebody has spoken. */
export const AcknowledgeForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const words = useWords(actionWords)
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
      name={words.names.acknowledge}
      act={act}
      isAllowed={isAllowed}
      fields={['unit', 'spokeWith']}
      onSend={send}
      onDismiss={onDismiss}
    >
      <UnitField
        incident={incident}
        label={words.unit}
        hint={words.unitHint}
        value={unit.value}
        error={unit.error && (unit.isRight ? unit.error : words.chooseOne)}
        takesSilent
        onChange={unit.setValue}
      />
      <FormField
        label={words.spokeWith}
        description={words.spokeWithHint}
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
