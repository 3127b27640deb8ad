import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormat } from '../../../format/format.ts'
import { useTexts } from '../../../texts/texts.ts'
import { unitTexts } from './texts.ts'

interface LinkCodeProps {
  readonly code: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** A code to type in the unit's group, large enough to read out over the phone. */
export const LinkCodePanel = ({ code, expiresAt }: LinkCodeProps) => {
  const texts = useTexts(unitTexts).group
  const format = useFormat()
  const [invite, type, answered] = texts.how
  return (
    <Alert type="info" header={texts.code}>
      <SpaceBetween size="s">
        <Box fontSize="display-l" fontWeight="bold">
          {code}
        </Box>
        <div>{texts.until(format.dateTime(expiresAt))}</div>
        <ol>
          <li>{invite}</li>
          <li>
            {type}: <strong lang="th">{texts.typed(code)}</strong>
          </li>
          <li>{answered}</li>
        </ol>
        <CopyToClipboard
          copyButtonText={texts.copy}
          copySuccessText={texts.copied}
          copyErrorText={texts.copyFailed}
          textToCopy={texts.typed(code)}
        />
        <strong>{texts.once}</strong>
      </SpaceBetween>
    </Alert>
  )
}
