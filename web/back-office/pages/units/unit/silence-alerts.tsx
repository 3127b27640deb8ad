import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Unit } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { useWords } from '../../../words/words.ts'
import { unitsWords } from '../words.ts'

/** Why nobody at the unit might see a report, and what to do. */
export const SilenceAlerts = ({ silences }: Pick<Unit, 'silences'>) => {
  const words = useWords(unitsWords)
  if (silences.length === 0) return <Alert type="success">{words.ready}</Alert>
  return (
    <SpaceBetween size="xs">
      {silences.map((silence) => (
        <Alert
          key={silence}
          type={silence === 'noGroup' ? 'error' : 'warning'}
          header={words.silences[silence].name}
        >
          {words.silences[silence].why} <strong>{words.toDo}:</strong> {words.silences[silence].todo}
        </Alert>
      ))}
    </SpaceBetween>
  )
}
