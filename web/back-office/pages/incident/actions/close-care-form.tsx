import FormField from '@cloudscape-design/components/form-field'
import RadioGroup from '@cloudscape-design/components/radio-group'
import { useState } from 'react'
import { type CareOutcome, careOutcomes } from '../../../../../lambdas/core/shared/care-outcome.ts'
import { api, read } from '../../../api/client.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActionForm } from './action-form.tsx'
import type { FormProps } from './form-props.ts'
import { actionTexts } from './texts.ts'
import { useAct } from './use-act.ts'

/** Ends the care with what has come of it. */
export const CloseCareForm = ({ incident, isAllowed, onDismiss }: FormProps) => {
  const texts = useTexts(actionTexts)
  const act = useAct(incident.id, onDismiss)
  const [outcome, setOutcome] = useState<CareOutcome>()
  const [isTried, setIsTried] = useState(false)

  const send = () => {
    setIsTried(true)
    if (!outcome) return
    const param = { id: incident.id }
    act.mutate(() => read(api.incidents[':id'].care.$post({ param, json: { action: 'closeCare', outcome } })))
  }

  return (
    <ActionForm
      name={texts.names.closeCare}
      act={act}
      isAllowed={isAllowed}
      fields={[]}
      onSend={send}
      onDismiss={onDismiss}
    >
      <FormField
        label={texts.outcome}
        description={texts.closeCareText}
        errorText={isTried && !outcome ? texts.chooseOne : undefined}
      >
        <RadioGroup
          value={outcome ?? null}
          onChange={({ detail }) => setOutcome(careOutcomes.find((one) => one === detail.value))}
          items={careOutcomes.map((one) => ({ value: one, label: texts.outcomes[one] }))}
        />
      </FormField>
    </ActionForm>
  )
}
