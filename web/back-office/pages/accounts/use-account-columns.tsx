import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Account } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { useFormat } from '../../format/format.ts'
import type { Listed } from '../../paging/listing.tsx'
import { useMe } from '../../session/session.tsx'
import { shellWords } from '../../shell/shell-words.ts'
import { useWords } from '../../words/words.ts'
import { accountsWords } from './words.ts'

const stateTypes = { invited: 'pending', active: 'success', disabled: 'stopped' } as const

/** What the list says of each account, and what can be done with it. */
export const useAccountColumns = (
  onChange: (account: Account) => void,
  onSwitch: (account: Account) => void,
): readonly Listed<Account>[] => {
  const words = useWords(accountsWords)
  const { roles } = useWords(shellWords)
  const format = useFormat()
  const me = useMe()
  const { columns } = words
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
      cell: ({ province }) => (province ? format.province(province) : words.wholeCountry),
    },
    {
      id: 'state',
      header: columns.state,
      minWidth: 130,
      cell: ({ state }) => <StatusIndicator type={stateTypes[state]}>{words.states[state]}</StatusIndicator>,
    },
    {
      id: 'lastSeenAt',
      header: columns.lastSeenAt,
      minWidth: 120,
      cell: ({ lastSeenAt }) => (lastSeenAt ? format.dateTime(lastSeenAt) : words.never),
    },
    {
      id: 'actions',
      header: columns.actions,
      minWidth: 150,
      cell: (account) => {
        if (!account.isChangeable) return words.notYours
        const switched = account.state === 'disabled' ? words.enable : words.disable
        return (
          <SpaceBetween direction="horizontal" size="s">
            <Button
              variant="inline-link"
              ariaLabel={words.ofAccount(words.change, account.name)}
              onClick={() => onChange(account)}
            >
              {words.change}
            </Button>
            {account.id !== me.id && (
              <Button
                variant="inline-link"
                ariaLabel={words.ofAccount(switched, account.name)}
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
