import Alert from '@cloudscape-design/components/alert'
import { useState } from 'react'
import type { Account } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFormat } from '../../format/format.ts'
import { useMe } from '../../session/session.tsx'
import { shellWords } from '../../shell/shell-words.ts'
import { useWords } from '../../words/words.ts'
import { AccountDialog } from './account-dialog.tsx'
import { sentPost, type TypedAccount } from './account-form.ts'
import { useAccountChange } from './use-account-change.ts'
import { accountsWords } from './words.ts'

interface ChangeAccountProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Name, role and province. What was chosen outlives that somebody else saves meanwhile. */
export const ChangeAccount = ({ account, onClose }: ChangeAccountProps) => {
  const words = useWords(accountsWords)
  const { roles } = useWords(shellWords)
  const format = useFormat()
  const me = useMe()
  const { name, email, role, province } = account
  const [typed, setTyped] = useState<TypedAccount>({ name, email, role, province })
  const { saving, saved } = useAccountChange(account, onClose)
  const place = saved.province ? format.province(saved.province) : words.wholeCountry
  return (
    <AccountDialog
      title={words.form.changeTitle(account.name)}
      action={words.form.save}
      isInvitation={false}
      isOwn={account.id === me.id}
      typed={typed}
      isBusy={saving.isPending}
      error={saving.error}
      notice={
        isConflict(saving.error) && (
          <Alert type="warning">
            {words.form.conflict}: {saved.name}, {roles[saved.role]}, {place}, {words.states[saved.state]}
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
