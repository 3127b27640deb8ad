import type { Account } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { Confirm } from '../../form/confirm.tsx'
import { useWords } from '../../words/words.ts'
import { sentPost } from './account-form.ts'
import { useAccountChange } from './use-account-change.ts'
import { accountsWords } from './words.ts'

interface AccountSwitchProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Disables an account or enables it again, after asking once more. */
export const AccountSwitch = ({ account, onClose }: AccountSwitchProps) => {
  const words = useWords(accountsWords)
  const { saving, saved } = useAccountChange(account, onClose)
  const isDisabling = account.state !== 'disabled'
  const action = isDisabling ? words.disable : words.enable
  const change = { name: saved.name, ...sentPost(saved), isDisabled: isDisabling }
  return (
    <Confirm
      title={words.ofAccount(action, account.name)}
      action={action}
      isBusy={saving.isPending}
      error={saving.error}
      onConfirm={() => saving.mutate(change)}
      onDismiss={onClose}
    >
      {isDisabling ? words.disableText(account.name) : words.enableText(account.name)}
    </Confirm>
  )
}
