import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountBody } from '../../../../lambdas/functions/back-office/accounts/contract.ts'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { isConflict } from '../../form/refusal.ts'
import { useFlashes } from '../../shell/flashes.tsx'
import { useTexts } from '../../texts/texts.ts'
import { accountsTexts } from './texts.ts'

type Change = Pick<AccountBody, 'name' | 'role' | 'province'> & { readonly isDisabled: boolean }

/** Saves a change of an account; where somebody else was faster, `saved` is what they have saved, to be looked at. */
export const useAccountChange = (account: AccountBody, onDone: () => void) => {
  const queries = useQueryClient()
  const texts = useTexts(accountsTexts)
  const { show } = useFlashes()
  const [saved, setSaved] = useState(account)
  const { id } = account
  const saving = useMutation({
    mutationFn: (change: Change) =>
      read(api.accounts[':id'].$put({ param: { id }, json: { ...change, version: saved.version } })),
    onSuccess: ({ name }) => {
      show({ id: `account ${id}`, type: 'success', content: texts.changed(name) })
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
