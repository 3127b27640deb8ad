import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { api, read } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { ApiProblem, Unreachable } from '../api/problem.ts'
import { useTexts } from '../texts/texts.ts'
import type { PageSession } from './open-session.ts'
import { SessionProvider } from './session.tsx'
import { sessionTexts } from './session-texts.ts'
import { Closed, Opening } from './threshold.tsx'

/** How often it is asked anew what the account may do: pages follow a change without being reloaded (ms). */
const askedEvery = 60_000

const useOpened = (opening: Promise<PageSession>) => {
  const [opened, setOpened] = useState<{ session?: PageSession; fault?: unknown }>({})
  useEffect(() => {
    opening.then(
      (session) => setOpened({ session }),
      (fault: unknown) => setOpened({ fault }),
    )
  }, [opening])
  return opened
}

const WithMe = ({ session, children }: { session: PageSession; children: ReactNode }) => {
  const texts = useTexts(sessionTexts)
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
      title={isRefused ? texts.noEntry : texts.failed}
      why={isRefused ? me.error.message : texts.unreachable}
      onRetry={() => me.refetch()}
      onSignOut={() => void session.signOut()}
    />
  )
}

/** Shows its children to whoever has signed in and has an account; to all others, why not. */
export const SessionGate = ({
  opening,
  children,
}: {
  opening: Promise<PageSession>
  children: ReactNode
}) => {
  const { session, fault } = useOpened(opening)
  const texts = useTexts(sessionTexts)
  if (session) return <WithMe session={session}>{children}</WithMe>
  if (fault === undefined) return <Opening />
  return (
    <Closed
      title={texts.failed}
      why={fault instanceof Unreachable ? texts.unreachable : texts.failedWhy}
      onRetry={() => location.reload()}
    />
  )
}
