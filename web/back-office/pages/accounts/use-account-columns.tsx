import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { TableProps } from '@cloudscape-design/components/table'
import type { Account } from '../../../../lambdas/back-office/api/accounts.ts'
import { useFormat } from '../../format/format.ts'
import { shellWords } from '../../shell/shell-words.ts'
import { useWords } from '../../words/words.ts'
import { accountsWords } from './words.ts'

const stateTypes = { invited: 'pending', active: 'success', disabled: 'stopped' } as const

/** What the list says of each account, and what can be done with it. */
export const useAccountColumns = (
  onChange: (account: Account) => void,
  onSwitch: (account: Account) => void,
): readonly TableProps.ColumnDefinition<Account>[] => {
  const words = useWords(accountsWords)
  const { roles } = useWords(shellWords)
  const format = useFormat()
  const { columns } = words
  return [
    { id: 'name', header: columns.name, isRowHeader: true, minWidth: 160, cell: ({ name }) => name },
    { id: 'email', header: columns.email, minWidth: 200, cell: ({ email }) => email },
    { id: 'role', header: columns.role, minWidth: 160, cell: ({ role }) => roles[role] },
    {
      id: 'province',
      header: columns.province,
      minWidth: 130,
      cell: ({ province }) => (province ? format.province(province) : words.wholeCountry),
    },
    {
      id: 'state',
      header: columns.state,
      minWidth: 150,
      cell: ({ state }) => <StatusIndicator type={stateTypes[state]}>{words.states[state]}</StatusIndicator>,
    },
    {
      id: 'lastSeenAt',
      header: columns.lastSeenAt,
      minWidth: 150,
      cell: ({ lastSeenAt }) => (lastSeenAt ? format.dateTime(lastSeenAt) : words.never),
    },
    {
      id: 'actions',
      header: columns.actions,
      minWidth: 170,
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
            <Button
              variant="inline-link"
              ariaLabel={words.ofAccount(switched, account.name)}
              onClick={() => onSwitch(account)}
            >
              {switched}
            </Button>
          </SpaceBetween>
        )
      },
    },
  ]
}
