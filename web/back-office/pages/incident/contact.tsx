import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Incident } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import { phoneText } from './phone-text.ts'
import { incidentTexts } from './texts.ts'

/** How the reporter can be reached. Never a link that calls: one slip of a finger may harm somebody. */
export const Contact = ({ incident }: { incident: Incident }) => {
  const texts = useTexts(incidentTexts)
  const { phone, who, chatOnly, reporterLanguage } = incident
  const number =
    phone === undefined ? (
      texts.noPhone
    ) : (
      <CopyToClipboard
        variant="inline"
        textToCopy={phoneText(phone)}
        copyButtonAriaLabel={`${texts.copy} ${texts.phone}`}
        copySuccessText={texts.copied}
        copyErrorText={texts.copyFailed}
      />
    )
  return (
    <Container header={<Header variant="h2">{texts.contact}</Header>}>
      <SpaceBetween size="m">
        {chatOnly && (
          <Alert type="error" header={texts.chatOnly}>
            {texts.chatOnlyWhy}
          </Alert>
        )}
        <KeyValuePairs
          columns={2}
          items={[
            { label: texts.phone, value: number },
            ...(who === undefined ? [] : [{ label: texts.who, value: who }]),
            { label: texts.language, value: texts.languages[reporterLanguage] },
          ]}
        />
      </SpaceBetween>
    </Container>
  )
}
