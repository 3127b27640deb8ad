import Alert from '@cloudscape-design/components/alert'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { Unreachable } from '../../../api/problem.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useWords } from '../../../words/words.ts'
import { importWords } from './words.ts'

interface SendingProps {
  /** How much is sent, 0 to 1; undefined while nothing is being sent. */
  readonly progress: number | undefined
  readonly isCommit: boolean
  readonly error: Error | null
}

/** How far the file has gone, or why it has not arrived. */
export const Sending = ({ progress, isCommit, error }: SendingProps) => {
  const words = useWords(importWords)
  const faultText = useFaultText()
  const atWork = isCommit ? words.saving : words.working
  if (progress !== undefined) {
    return (
      <ProgressBar
        value={Math.round(progress * 100)}
        label={words.sending}
        description={progress < 1 ? undefined : atWork}
      />
    )
  }
  if (!error) return null
  return (
    <Alert type="error" header={words.failed}>
      <SpaceBetween size="xs">
        <div>{faultText(error)}</div>
        {isCommit && error instanceof Unreachable && <div>{words.mayBeDone}</div>}
      </SpaceBetween>
    </Alert>
  )
}
