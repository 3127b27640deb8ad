import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useMe } from '../../session/session.tsx'
import { useFlashes } from '../../shell/flashes.tsx'
import { useTexts } from '../../texts/texts.ts'
import { AccountDialog } from './account-dialog.tsx'
import { rolesToGive, sentPost, type TypedAccount } from './account-form.ts'
import { accountsTexts } from './texts.ts'

/** Sending it twice invites once: after a lost answer it can be sent again. */
export const InviteAccount = ({ onClose }: { onClose: () => void }) => {
  const texts = useTexts(accountsTexts)
  const me = useMe()
  const queries = useQueryClient()
  const { show } = useFlashes()
  const [typed, setTyped] = useState<TypedAccount>({
    name: '',
    email: '',
    role: rolesToGive(me).at(-1) ?? 'team',
    province: me.province,
  })
  const inviting = useMutation({
    mutationFn: () =>
      read(
        api.accounts.$post({
          json: { name: typed.name.trim(), email: typed.email.trim(), ...sentPost(typed) },
        }),
      ),
    onSuccess: ({ id, name }) => {
      show({ id: `account ${id}`, type: 'success', content: texts.invited(name) })
      onClose()
      return queries.invalidateQueries({ queryKey: keys.accounts })
    },
  })
  return (
    <AccountDialog
      title={texts.form.inviteTitle}
      action={texts.form.send}
      isInvitation
      isOwn={false}
      typed={typed}
      isBusy={inviting.isPending}
      error={inviting.error}
      onChange={setTyped}
      onSend={() => inviting.mutate()}
      onClose={onClose}
    />
  )
}
