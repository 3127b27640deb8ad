import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useWords } from '../../words/words.ts'
import { phoneText } from './phone-text.ts'
import { incidentWords } from './words.ts'

/** How the reporter can be reached. Never a link that calls: one slip of a finger may harm somebody. */
export const Contact = ({ incident }: { incident: Incident }) => {
  const words = useWords(incidentWords)
  const { phone, who, chatOnly, reporterLanguage } = incident
  const number =
    phone === undefined ? (
      words.noPhone
    ) : (
      <CopyToClipboard
        variant="inline"
        textToCopy={phoneText(phone)}
        copyButtonAriaLabel={`${words.copy} ${words.phone}`}
        copySuccessText={words.copied}
        copyErrorText={words.copyFailed}
      />
    )
  return (
    <Container header={<Header variant="h2">{words.contact}</Header>}>
      <SpaceBetween size="m">
        {chatOnly && (
          <Alert type="error" header={words.chatOnly}>
            {words.chatOnlyWhy}
          </Alert>
        )}
        <KeyValuePairs
          columns={2}
          items={[
            { label: words.phone, value: number },
            ...(who === undefined ? [] : [{ label: words.who, value: who }]),
            { label: words.language, value: words.languages[reporterLanguage] },
          ]}
        />
      </SpaceBetween>
    </Container>
  )
}
