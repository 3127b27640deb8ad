import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { Loaded } from '../../shell/loaded.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTexts } from '../../texts/texts.ts'
import { AccountSwitch } from './account-switch.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { ChangeAccount } from './change-account.tsx'
import { InviteAccount } from './invite-account.tsx'
import { accountsTexts } from './texts.ts'

/** What is open over the list. */
type Open =
  | { readonly kind: 'invite' }
  | { readonly kind: 'change' | 'switch'; readonly account: AccountBody }

/** Who may use the back office. */
export const Page = () => {
  const texts = useTexts(accountsTexts)
  const [open, setOpen] = useState<Open>()
  const accounts = useQuery({ queryKey: keys.accounts, queryFn: () => read(api.accounts.$get()) })
  const close = () => setOpen(undefined)
  return (
    <PageFrame
      title={texts.title}
      description={texts.description}
      actions={
        <Button variant="primary" iconName="add-plus" onClick={() => setOpen({ kind: 'invite' })}>
          {texts.invite}
        </Button>
      }
    >
      <SpaceBetween size="l">
        <Alert type="info">{texts.about}</Alert>
        <Loaded query={accounts}>
          {(loaded) => (
            <AccountsTable
              accounts={loaded.accounts}
              onChange={(account) => setOpen({ kind: 'change', account })}
              onSwitch={(account) => setOpen({ kind: 'switch', account })}
            />
          )}
        </Loaded>
      </SpaceBetween>
      {open?.kind === 'invite' && <InviteAccount onClose={close} />}
      {open?.kind === 'change' && <ChangeAccount account={open.account} onClose={close} />}
      {open?.kind === 'switch' && <AccountSwitch account={open.account} onClose={close} />}
    </PageFrame>
  )
}
