import Alert from '@cloudscape-design/components/alert'
import { useState } from 'react'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFormat } from '../../format/format.ts'
import { useMe } from '../../session/session.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { AccountDialog } from './account-dialog.tsx'
import { sentPost, type TypedAccount } from './account-form.ts'
import { accountsTexts } from './texts.ts'
import { useAccountChange } from './use-account-change.ts'

interface ChangeAccountProps {
  readonly account: AccountBody
  readonly onClose: () => void
}

/** Name, role and province. What was chosen outlives that somebody else saves meanwhile. */
export const ChangeAccount = ({ account, onClose }: ChangeAccountProps) => {
  const texts = useTexts(accountsTexts)
  const { roles } = useTexts(shellTexts)
  const format = useFormat()
  const me = useMe()
  const { name, email, role, province } = account
  const [typed, setTyped] = useState<TypedAccount>({ name, email, role, province })
  const { saving, saved } = useAccountChange(account, onClose)
  const place = saved.province ? format.province(saved.province) : texts.wholeCountry
  return (
    <AccountDialog
      title={texts.form.changeTitle(account.name)}
      action={texts.form.save}
      isInvitation={false}
      isOwn={account.id === me.id}
      typed={typed}
      isBusy={saving.isPending}
      error={saving.error}
      notice={
        isConflict(saving.error) && (
          <Alert type="warning">
            {texts.form.conflict}: {saved.name}, {roles[saved.role]}, {place}, {texts.states[saved.state]}
          </Alert>
        )
      }
      onChange={setTyped}
      onSend={() =>
        saving.mutate({ name: typed.name.trim(), ...sentPost(typed), isDisabled: saved.state === 'disabled' })
      }
      onClose={onClose}
    />
  )
}
