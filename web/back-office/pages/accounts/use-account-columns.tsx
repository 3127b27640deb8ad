import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { useFormat } from '../../format/format.ts'
import type { Listed } from '../../paging/listing.tsx'
import { useMe } from '../../session/session.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { accountsTexts } from './texts.ts'

const stateTypes = { invited: 'pending', active: 'success', disabled: 'stopped' } as const

/** What the list says of each account, and what can be done with it. */
export const useAccountColumns = (
  onChange: (account: AccountBody) => void,
  onSwitch: (account: AccountBody) => void,
): readonly Listed<AccountBody>[] => {
  const texts = useTexts(accountsTexts)
  const { roles } = useTexts(shellTexts)
  const format = useFormat()
  const me = useMe()
  const { columns } = texts
  return [
    {
      id: 'name',
      header: columns.name,
      minWidth: 180,
      cell: ({ name, email }) => (
        <>
          {name}
          <Box color="text-body-secondary" fontSize="body-s">
            {email}
          </Box>
        </>
      ),
    },
    { id: 'role', header: columns.role, minWidth: 150, cell: ({ role }) => roles[role] },
    {
      id: 'province',
      header: columns.province,
      minWidth: 120,
      cell: ({ province }) => (province ? format.province(province) : texts.wholeCountry),
    },
    {
      id: 'state',
      header: columns.state,
      minWidth: 130,
      cell: ({ state }) => <StatusIndicator type={stateTypes[state]}>{texts.states[state]}</StatusIndicator>,
    },
    {
      id: 'lastSeenAt',
      header: columns.lastSeenAt,
      minWidth: 120,
      cell: ({ lastSeenAt }) => (lastSeenAt ? format.dateTime(lastSeenAt) : texts.never),
    },
    {
      id: 'actions',
      header: columns.actions,
      minWidth: 150,
      cell: (account) => {
        if (!account.isChangeable) return texts.notYours
        const switched = account.state === 'disabled' ? texts.enable : texts.disable
        return (
          <SpaceBetween direction="horizontal" size="s">
            <Button
              variant="inline-link"
              ariaLabel={texts.ofAccount(texts.change, account.name)}
              onClick={() => onChange(account)}
            >
              {texts.change}
            </Button>
            {account.id !== me.id && (
              <Button
                variant="inline-link"
                ariaLabel={texts.ofAccount(switched, account.name)}
                onClick={() => onSwitch(account)}
              >
                {switched}
              </Button>
            )}
          </SpaceBetween>
        )
      },
    },
  ]
}
