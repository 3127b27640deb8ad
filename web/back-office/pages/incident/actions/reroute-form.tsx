import FormField from '@cloudscape-design/components/form-field'
import Textarea from '@cloudscape-design/components/textarea'
import { api, read } from '../../../api/client.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActionForm } from './action-form.tsx'
import type { FormProps } from './form-props.ts'
import { actionTexts } from './texts.ts'
import { UnitSelect } from './unit-field.tsx'
import { useAct } from './use-act.ts'
import { useField } from './use-field.ts'

const longestReason = 300

/** Sends the incident to another unit, with the reason why. */
export const RerouteForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const texts = useTexts(actionTexts)
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
      name={texts.names.reroute}
      act={act}
      isAllowed={isAllowed}
      fields={['unit', 'reason']}
      onSend={send}
      onDismiss={onDismiss}
    >
      <UnitSelect
        incident={incident}
        label={texts.toUnit}
        hint={texts.toUnitHint}
        value={unit.value}
        error={unit.error && (unit.isRight ? unit.error : texts.chooseOne)}
        takesSilent={false}
        onChange={unit.setValue}
      />
      <FormField
        label={texts.reason}
        description={texts.reasonHint}
        constraintText={texts.left(reason.text.length, longestReason)}
        errorText={reason.error}
        stretch
      >
        <Textarea value={reason.value} rows={3} onChange={({ detail }) => reason.setValue(detail.value)} />
      </FormField>
    </ActionForm>
  )
}
