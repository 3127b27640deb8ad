import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useTexts } from '../texts/texts.ts'
import { sessionTexts } from './session-texts.ts'

/** What is seen before there is a page: that it is being opened. */
export const Opening = () => {
  const texts = useTexts(sessionTexts)
  return (
    <main className="threshold">
      <output>
        <Spinner size="large" /> <Box variant="span">{texts.opening}</Box>
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
  const texts = useTexts(sessionTexts)
  return (
    <main className="threshold">
      <Alert
        type="error"
        header={<h1 className="threshold-title">{title}</h1>}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onRetry}>{texts.again}</Button>
            {onSignOut && <Button onClick={onSignOut}>{texts.signOut}</Button>}
          </SpaceBetween>
        }
      >
        {why}
      </Alert>
    </main>
  )
}
