import FormField from '@cloudscape-design/components/form-field'
import Textarea from '@cloudscape-design/components/textarea'
import { api, read } from '../../../api/client.ts'
import { useWords } from '../../../words/words.ts'
import { ActionForm } from './action-form.tsx'
import type { FormProps } from './form-props.ts'
import { UnitField } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useField } from './use-field.ts'
import { actionWords } from './words.ts'

const longestReason = 300

/** Sends the incident to another unit, with the reason why. */
export const RerouteForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const words = useWords(actionWords)
  const act = useAct(incident.id, onDismiss)
  const unit = useField('unit', 60, act.error)
  const reason = useField('reason', longestReason, act.error)

  const send = () => {
    unit.tried()
    reason.tried()
    if (!unit.isRight || !reason.isRight) return
    const param = { id: incident.id }
    const json = { unit: unit.text, reason: reason.text }
    act.mutate(() => read(api.incidents[':id'].reroute.$post({ param, json })))
  }

  return (
    <ActionForm
      name={words.names.reroute}
      act={act}
      isAllowed={isAllowed}
      fields={['unit', 'reason']}
      onSend={send}
      onDismiss={onDismiss}
    >
      <UnitField
        incident={incident}
        label={words.toUnit}
        hint={words.toUnitHint}
        value={unit.value}
        error={unit.error && (unit.isRight ? unit.error : words.chooseOne)}
        takesSilent={false}
        onChange={unit.setValue}
      />
      <FormField
        label={words.reason}
        description={words.reasonHint}
        constraintText={words.left(reason.text.length, longestReason)}
        errorText={reason.error}
        stretch
      >
        <Textarea value={reason.value} rows={3} onChange={({ detail }) => reason.setValue(detail.value)} />
      </FormField>
    </ActionForm>
  )
}
