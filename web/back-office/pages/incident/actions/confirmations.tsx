import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'
import { api, read } from '../../../api/client.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActionForm } from './action-form.tsx'
import { actionTexts } from './texts.ts'
import { useAct } from './use-act.ts'

export const confirmedActions = ['arrived', 'close', 'forward', 'acceptCare', 'followedUp'] as const
export type ConfirmedAction = (typeof confirmedActions)[number]

const asks = (action: ConfirmedAction, param: { id: string }): Promise<Incident> => {
  const { scene, forward, care } = api.incidents[':id']
  switch (action) {
    case 'arrived':
      return read(scene.$post({ param, json: { action: 'arrived' } }))
    case 'close':
      return read(scene.$post({ param, json: { action: 'closed' } }))
    case 'forward':
      return read(forward.$post({ param }))
    case 'acceptCare':
    case 'followedUp':
      return read(care.$post({ param, json: { action } }))
  }
}

interface ConfirmationProps {
  readonly id: string
  readonly action: ConfirmedAction
  readonly isAllowed: boolean
  readonly onDismiss: () => void
}

/** Says what an action leads to, and does it when that is confirmed. */
export const ActionConfirmation = ({ id, action, isAllowed, onDismiss }: ConfirmationProps) => {
  const texts = useTexts(actionTexts)
  const act = useAct(id, onDismiss)
  return (
    <ActionForm
      name={texts.names[action]}
      act={act}
      isAllowed={isAllowed}
      fields={[]}
      onSend={() => act.mutate(() => asks(action, { id }))}
      onDismiss={onDismiss}
    >
      {texts[`${action}Text`]}
    </ActionForm>
  )
}
