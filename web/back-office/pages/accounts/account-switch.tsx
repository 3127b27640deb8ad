import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { Confirm } from '../../form/confirm.tsx'
import { useTexts } from '../../texts/texts.ts'
import { sentPost } from './account-form.ts'
import { accountsTexts } from './texts.ts'
import { useAccountChange } from './use-account-change.ts'

interface AccountSwitchProps {
  readonly account: AccountBody
  readonly onClose: () => void
}

/** Disables an account or enables it again, after asking once more. */
export const AccountSwitch = ({ account, onClose }: AccountSwitchProps) => {
  const texts = useTexts(accountsTexts)
  const { saving, saved } = useAccountChange(account, onClose)
  const isDisabling = account.state !== 'disabled'
  const action = isDisabling ? texts.disable : texts.enable
  const change = { name: saved.name, ...sentPost(saved), isDisabled: isDisabling }
  return (
    <Confirm
      title={texts.ofAccount(action, account.name)}
      action={action}
      isBusy={saving.isPending}
      error={saving.error}
      onConfirm={() => saving.mutate(change)}
      onDismiss={onClose}
    >
      {isDisabling ? texts.disableText(account.name) : texts.enableText(account.name)}
    </Confirm>
  )
}
