import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../texts/texts.ts'
import { formTexts } from './texts.ts'

/** Asks before the page is left with something that is not saved; closing the window asks in the browser's words. */
export const LeaveGuard = ({ isDirty }: { isDirty: boolean }) => {
  const texts = useTexts(formTexts)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Modal
      visible={status === 'blocked'}
      onDismiss={() => reset?.()}
      closeAriaLabel={texts.leave.stay}
      header={texts.leave.title}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => proceed?.()}>
              {texts.leave.go}
            </Button>
            <Button variant="primary" onClick={() => reset?.()}>
              {texts.leave.stay}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {texts.leave.text}
    </Modal>
  )
}
