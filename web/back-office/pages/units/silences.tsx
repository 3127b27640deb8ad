import Popover from '@cloudscape-design/components/popover'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Unit } from '../../../../lambdas/functions/back-office/units/contract.ts'
import { useWords } from '../../words/words.ts'
import { unitsWords } from './words.ts'

/** Why nobody might see a report there, each with what it means and what to do; or that all is well. */
export const Silences = ({ silences }: Pick<Unit, 'silences'>) => {
  const words = useWords(unitsWords)
  if (silences.length === 0) return <StatusIndicator type="success">{words.ready}</StatusIndicator>
  return (
    <SpaceBetween size="xxs">
      {silences.map((silence) => (
        <Popover
          key={silence}
          header={words.silences[silence].name}
          content={
            <SpaceBetween size="xs">
              <div>{words.silences[silence].why}</div>
              <div>
                <strong>{words.toDo}:</strong> {words.silences[silence].todo}
              </div>
            </SpaceBetween>
          }
        >
          <StatusIndicator type={silence === 'noGroup' ? 'error' : 'warning'}>
            {words.silences[silence].name}
          </StatusIndicator>
        </Popover>
      ))}
    </SpaceBetween>
  )
}
