import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useTexts } from '../../../texts/texts.ts'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import { CloseCareForm } from './close-care-form.tsx'
import { ActionConfirmation } from './confirmations.tsx'
import { MergeForm } from './merge-form.tsx'
import { RerouteForm } from './reroute-form.tsx'
import { actionTexts } from './texts.ts'

type Action = Exclude<Incident['actions'][number], 'note'>

/** What is done most, in this order; the rest stands in a menu. */
const first: readonly Action[] = ['acknowledge', 'acceptCare', 'arrived', 'followedUp', 'close', 'closeCare']
const mostButtons = 2

/** The form of an action that was chosen. It stays open when the incident changes meanwhile. */
const Chosen = ({
  action,
  incident,
  onDismiss,
}: {
  action: Action
  incident: Incident
  onDismiss: () => void
}) => {
  const isAllowed = incident.actions.includes(action)
  const props = { incident, isAllowed, onDismiss }
  switch (action) {
    case 'acknowledge':
      return <AcknowledgeForm {...props} />
    case 'reroute':
      return <RerouteForm {...props} />
    case 'merge':
      return <MergeForm {...props} />
    case 'closeCare':
      return <CloseCareForm {...props} />
    default:
      return (
        <ActionConfirmation id={incident.id} action={action} isAllowed={isAllowed} onDismiss={onDismiss} />
      )
  }
}

/** What this account may do with the incident now. */
export const ActionBar = ({ incident }: { incident: Incident }) => {
  const texts = useTexts(actionTexts)
  const [chosen, setChosen] = useState<Action>()
  const allowed = incident.actions.filter((action) => action !== 'note')
  const ordered = [
    ...first.filter((action) => allowed.includes(action)),
    ...allowed.filter((action) => !first.includes(action)),
  ]
  const buttons = ordered.slice(0, mostButtons)
  const menu = ordered.slice(mostButtons)
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        {menu.length > 0 && (
          <ButtonDropdown
            items={menu.map((action) => ({ id: action, text: texts.names[action] }))}
            onItemClick={({ detail }) => setChosen(menu.find((action) => action === detail.id))}
          >
            {texts.more}
          </ButtonDropdown>
        )}
        {buttons.toReversed().map((action) => (
          <Button
            key={action}
            variant={action === buttons[0] ? 'primary' : 'normal'}
            onClick={() => setChosen(action)}
          >
            {texts.names[action]}
          </Button>
        ))}
      </SpaceBetween>
      {chosen && <Chosen action={chosen} incident={incident} onDismiss={() => setChosen(undefined)} />}
    </>
  )
}
