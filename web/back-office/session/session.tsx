import { createContext, type ReactNode, use } from 'react'
import type { Me } from '../../../lambdas/functions/back-office/session/contract.ts'
import type { PageSession } from './open-session.ts'

interface SignedIn extends PageSession {
  readonly me: Me
}

const SessionContext = createContext<SignedIn | undefined>(undefined)

export const SessionProvider = ({ children, ...signedIn }: SignedIn & { children: ReactNode }) => (
  <SessionContext value={signedIn}>{children}</SessionContext>
)

export const useSession = (): SignedIn => {
  const session = use(SessionContext)
  if (!session) throw new Error('There is no session around this component')
  return session
}

/** Who is signed in. */
export const useMe = (): Me => useSession().me

/** Whether this account may do that, where it reaches: what it may not is not offered. */
export const useCan = (capability: Me['capabilities'][number]): boolean =>
  useMe().capabilities.includes(capability)
