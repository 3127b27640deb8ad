import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useId } from 'react'
import { fieldOf } from '../../../form/refusal.ts'
import { useFirstWrong } from '../../../form/use-first-wrong.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { actionTexts } from './texts.ts'
import type { Act } from './use-act.ts'

interface ActionFormProps {
  readonly name: string
  readonly act: Act
  /** The incident still allows it; it may have changed while somebody was typing. */
  readonly isAllowed: boolean
  /** Fields that say themselves what the service found wrong with them. */
  readonly fields: readonly string[]
  readonly children: ReactNode
  readonly onSend: () => void
  readonly onDismiss: () => void
}

/** A window that asks for what an action needs. A click beside it does not throw away what was typed. */
export const ActionForm = ({
  name,
  act,
  isAllowed,
  fields,
  children,
  onSend,
  onDismiss,
}: ActionFormProps) => {
  const texts = useTexts(actionTexts)
  const faultText = useFaultText()
  const formId = useId()
  const { form, show } = useFirstWrong<HTMLFormElement>()
  const isElsewhere = act.error !== null && !fields.includes(fieldOf(act.error) ?? '')
  return (
    <Modal
      visible
      header={name}
      closeAriaLabel={texts.close}
      onDismiss={({ detail }) => detail.reason !== 'overlay' && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              {texts.cancel}
            </Button>
            <Button
              variant="primary"
              form={formId}
              formAction="submit"
              loading={act.isPending}
              loadingText={name}
              disabled={!isAllowed}
            >
              {name}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        id={formId}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          show()
          if (isAllowed && !act.isPending) onSend()
        }}
      >
        <SpaceBetween size="m">
          {!isAllowed && <Alert type="warning">{texts.notNow}</Alert>}
          {isElsewhere && (
            <Alert type="error" header={texts.notDone}>
              {faultText(act.error)}
            </Alert>
          )}
          {children}
        </SpaceBetween>
      </form>
    </Modal>
  )
}
