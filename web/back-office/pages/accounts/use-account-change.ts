import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFlashes } from '../../shell/flashes.tsx'
import { useWords } from '../../words/words.ts'
import { accountsWords } from './words.ts'

type Change = Pick<Account, 'name' | 'role' | 'province'> & { readonly isDisabled: boolean }

/** Saves a change of an account; where somebody else was faster, `saved` is what they have saved, to be looked at. */
export const useAccountChange = (account: Account, onDone: () => void) => {
  const queries = useQueryClient()
  const words = useWords(accountsWords)
  const { show } = useFlashes()
  const [saved, setSaved] = useState(account)
  const { id } = account
  const saving = useMutation({
    mutationFn: (change: Change) =>
      read(api.accounts[':id'].$put({ param: { id }, json: { ...change, version: saved.version } })),
    onSuccess: ({ name }) => {
      show({ id: `account ${id}`, type: 'success', content: words.changed(name) })
      onDone()
      return queries.invalidateQueries({ queryKey: keys.accounts })
    },
    onError: async (error) => {
      if (!isConflict(error)) return
      const { accounts } = await read(api.accounts.$get())
      queries.setQueryData(keys.accounts, { accounts })
      setSaved(accounts.find((one) => one.id === id) ?? account)
    },
  })
  return { saving, saved }
}
