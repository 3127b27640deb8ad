import { changeAccount, inviteAccount, listAccounts } from '../api/accounts.ts'
import { createRoutes } from '../routes.ts'

export type AccountsPorts = {}

export const accountsRoutes = (_ports: AccountsPorts) =>
  createRoutes()
    .openapi(listAccounts, () => {
      throw new Error('Not built yet')
    })
    .openapi(inviteAccount, () => {
      throw new Error('Not built yet')
    })
    .openapi(changeAccount, () => {
      throw new Error('Not built yet')
    })
