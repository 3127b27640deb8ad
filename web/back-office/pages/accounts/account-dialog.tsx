import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { fieldOf } from '../../form/refusal.ts'
import { formTexts } from '../../form/texts.ts'
import { useFirstWrong } from '../../form/use-first-wrong.ts'
import { useFaultText } from '../../shell/loaded.tsx'
import { useTexts } from '../../texts/texts.ts'
import { AccountFields } from './account-fields.tsx'
import { type AccountField, accountProblems, type TypedAccount } from './account-form.ts'
import { accountsTexts } from './texts.ts'

interface AccountDialogProps {
  readonly title: string
  readonly action: string
  readonly isInvitation: boolean
  readonly isOwn: boolean
  readonly typed: TypedAccount
  readonly isBusy: boolean
  readonly error: Error | null
  /** Above the fields: that somebody else was faster. */
  readonly notice?: ReactNode
  readonly onChange: (typed: TypedAccount) => void
  readonly onSend: () => void
  readonly onClose: () => void
}

const fields: readonly AccountField[] = ['name', 'email', 'role', 'province']

/** The form over the list, for an invitation and for a change alike. */
export const AccountDialog = (props: AccountDialogProps) => {
  const { title, action, isInvitation, isOwn, typed, isBusy, error, notice, onChange, onSend, onClose } =
    props
  const texts = useTexts(formTexts)
  const { form: labels } = useTexts(accountsTexts)
  const faultText = useFaultText()
  const id = useId()
  const [isTried, setIsTried] = useState(false)
  const { form, show } = useFirstWrong<HTMLFormElement>(error)
  const problems = accountProblems(typed, isInvitation)
  const refused = fields.find((field) => field === fieldOf(error))
  const errors = {
    ...(refused && error && { [refused]: faultText(error) }),
    ...(isTried &&
      Object.fromEntries(Object.entries(problems).map(([field, why]) => [field, labels.problems[why]]))),
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (Object.keys(problems).length === 0) onSend()
    else show()
  }
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={texts.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button variant="primary" formAction="submit" form={id} loading={isBusy}>
              {action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={id} ref={form} onSubmit={send} noValidate>
        <SpaceBetween size="m">
          {notice}
          {error && !refused && !notice && <Alert type="error">{faultText(error)}</Alert>}
          <AccountFields
            typed={typed}
            errors={errors}
            hasEmail={isInvitation}
            hasPost={!isOwn}
            onChange={onChange}
          />
        </SpaceBetween>
      </form>
    </Modal>
  )
}
