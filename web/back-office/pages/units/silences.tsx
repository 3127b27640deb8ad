import Popover from '@cloudscape-design/components/popover'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { UnitBody } from '../../../../lambdas/functions/back-office/units/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import { unitsTexts } from './texts.ts'

/** Why nobody might see a report there, each with what it means and what to do; or that all is well. */
export const Silences = ({ silences }: Pick<UnitBody, 'silences'>) => {
  const texts = useTexts(unitsTexts)
  if (silences.length === 0) return <StatusIndicator type="success">{texts.ready}</StatusIndicator>
  return (
    <SpaceBetween size="xxs">
      {silences.map((silence) => (
        <Popover
          key={silence}
          header={texts.silences[silence].name}
          content={
            <SpaceBetween size="xs">
              <div>{texts.silences[silence].why}</div>
              <div>
                <strong>{texts.toDo}:</strong> {texts.silences[silence].todo}
              </div>
            </SpaceBetween>
          }
        >
          <StatusIndicator type={silence === 'noGroup' ? 'error' : 'warning'}>
            {texts.silences[silence].name}
          </StatusIndicator>
        </Popover>
      ))}
    </SpaceBetween>
  )
}
