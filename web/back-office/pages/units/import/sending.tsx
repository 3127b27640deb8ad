import Alert from '@cloudscape-design/components/alert'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { Unreachable } from '../../../api/problem.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { importTexts } from './texts.ts'

interface SendingProps {
  /** How much is sent, 0 to 1; undefined while nothing is being sent. */
  readonly progress: number | undefined
  readonly isCommit: boolean
  readonly error: Error | null
}

/** How far the file has gone, or why it has not arrived. */
export const SendingProgress = ({ progress, isCommit, error }: SendingProps) => {
  const texts = useTexts(importTexts)
  const faultText = useFaultText()
  const atWork = isCommit ? texts.saving : texts.working
  if (progress !== undefined) {
    return (
      <ProgressBar
        value={Math.round(progress * 100)}
        label={texts.sending}
        description={progress < 1 ? undefined : atWork}
      />
    )
  }
  if (!error) return null
  return (
    <Alert type="error" header={texts.failed}>
      <SpaceBetween size="xs">
        <div>{faultText(error)}</div>
        {isCommit && error instanceof Unreachable && <div>{texts.mayBeDone}</div>}
      </SpaceBetween>
    </Alert>
  )
}
