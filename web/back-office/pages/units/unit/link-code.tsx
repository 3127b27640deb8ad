import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormat } from '../../../format/format.ts'
import { useWords } from '../../../words/words.ts'
import { unitWords } from './words.ts'

interface LinkCodeProps {
  readonly code: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** A code to type in the unit's group, large enough to read out over the phone. */
export const LinkCode = ({ code, expiresAt }: LinkCodeProps) => {
  const words = useWords(unitWords).group
  const format = useFormat()
  const [invite, type, answered] = words.how
  return (
    <Alert type="info" header={words.code}>
      <SpaceBetween size="s">
        <Box fontSize="display-l" fontWeight="bold">
          {code}
        </Box>
        <div>{words.until(format.dateTime(expiresAt))}</div>
        <ol>
          <li>{invite}</li>
          <li>
            {type}: <strong lang="th">{words.typed(code)}</strong>
          </li>
          <li>{answered}</li>
        </ol>
        <CopyToClipboard
          copyButtonText={words.copy}
          copySuccessText={words.copied}
          copyErrorText={words.copyFailed}
          textToCopy={words.typed(code)}
        />
        <strong>{words.once}</strong>
      </SpaceBetween>
    </Alert>
  )
}
