import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { useTexts } from '../../../texts/texts.ts'
import { unitsTexts } from '../texts.ts'

/** Why nobody at the unit might see a report, and what to do. */
export const SilenceAlerts = ({ silences }: Pick<UnitBody, 'silences'>) => {
  const texts = useTexts(unitsTexts)
  if (silences.length === 0) return <Alert type="success">{texts.ready}</Alert>
  return (
    <SpaceBetween size="xs">
      {silences.map((silence) => (
        <Alert
          key={silence}
          type={silence === 'noGroup' ? 'error' : 'warning'}
          header={texts.silences[silence].name}
        >
          {texts.silences[silence].why} <strong>{texts.toDo}:</strong> {texts.silences[silence].todo}
        </Alert>
      ))}
    </SpaceBetween>
  )
}
