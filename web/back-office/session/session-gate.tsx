import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { api, read } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { ApiProblem, Unreachable } from '../api/problem.ts'
import { useWords } from '../words/words.ts'
import type { Session } from './open-session.ts'
import { SessionProvider } from './session.tsx'
import { sessionWords } from './session-words.ts'
import { Closed, Opening } from './threshold.tsx'

/** How often it is asked anew what the account may do: pages follow a change without being reloaded (ms). */
const askedEvery = 60_000

const useOpened = (opening: Promise<Session>) => {
  const [opened, setOpened] = useState<{ session?: Session; fault?: unknown }>({})
  useEffect(() => {
    opening.then(
      (session) => setOpened({ session }),
      (fault: unknown) => setOpened({ fault }),
    )
  }, [opening])
  return opened
}

const WithMe = ({ session, children }: { session: Session; children: ReactNode }) => {
  const words = useWords(sessionWords)
  const me = useQuery({
    queryKey: keys.me,
    queryFn: () => read(api.me.$get()),
    refetchInterval: askedEvery,
  })
  const isRefused = me.error instanceof ApiProblem
  if (me.data && !isRefused)
    return (
      <SessionProvider {...session} me={me.data}>
        {children}
      </SessionProvider>
    )
  if (!me.error) return <Opening />
  return (
    <Closed
      title={isRefused ? words.noEntry : words.failed}
      why={isRefused ? me.error.message : words.unreachable}
      onRetry={() => me.refetch()}
      onSignOut={() => void session.signOut()}
    />
  )
}

/** Shows its children to whoever has signed in and has an account; to all others, why not. */
export const SessionGate = ({ opening, children }: { opening: Promise<Session>; children: ReactNode }) => {
  const { session, fault } = useOpened(opening)
  const words = useWords(sessionWords)
  if (session) return <WithMe session={session}>{children}</WithMe>
  if (fault === undefined) return <Opening />
  return (
    <Closed
      title={words.failed}
      why={fault instanceof Unreachable ? words.unreachable : words.failedWhy}
      onRetry={() => location.reload()}
    />
  )
}
