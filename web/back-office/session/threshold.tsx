import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useWords } from '../words/words.ts'
import { sessionWords } from './session-words.ts'

/** What is seen before there is a page: that it is being opened. */
export const Opening = () => {
  const words = useWords(sessionWords)
  return (
    <main className="threshold">
      <output>
        <Spinner size="large" /> <Box variant="span">{words.opening}</Box>
      </output>
    </main>
  )
}

interface ClosedProps {
  readonly title: string
  readonly why: string
  readonly onRetry: () => void
  readonly onSignOut?: (() => void) | undefined
}

/** What is seen where it cannot be opened: why, and what can be done. */
export const Closed = ({ title, why, onRetry, onSignOut }: ClosedProps) => {
  const words = useWords(sessionWords)
  return (
    <main className="threshold">
      <Alert
        type="error"
        header={<h1 className="threshold-title">{title}</h1>}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onRetry}>{words.again}</Button>
            {onSignOut && <Button onClick={onSignOut}>{words.signOut}</Button>}
          </SpaceBetween>
        }
      >
        {why}
      </Alert>
    </main>
  )
}
