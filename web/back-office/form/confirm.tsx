import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useFaultText } from '../shell/loaded.tsx'
import { useTexts } from '../texts/texts.ts'
import { formTexts } from './texts.ts'

interface ConfirmProps {
  readonly title: string
  readonly children: ReactNode
  /** What the button that does it says. */
  readonly action: string
  readonly isBusy: boolean
  /** Why it was not done. */
  readonly error?: unknown
  readonly onConfirm: () => void
  readonly onDismiss: () => void
}

/** Asks once more before something is done; stays open until it is, and says why where it is not. */
export const Confirm = (props: ConfirmProps) => {
  const { title, children, action, isBusy, error, onConfirm, onDismiss } = props
  const texts = useTexts(formTexts)
  const faultText = useFaultText()
  return (
    <Modal
      visible
      onDismiss={onDismiss}
      closeAriaLabel={texts.close}
      header={title}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              {texts.cancel}
            </Button>
            <Button variant="primary" loading={isBusy} loadingText={action} onClick={onConfirm}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {children}
        {error != null && (
          <Alert type="error" header={texts.notDone}>
            {faultText(error)}
          </Alert>
        )}
      </SpaceBetween>
    </Modal>
  )
}
