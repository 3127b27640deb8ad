import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Capability } from '../../../lambdas/core/shared/permissions.ts'
import { useCan, useMe } from '../session/session.tsx'
import { useWords } from '../words/words.ts'
import { hrefOf, useGo } from './links.ts'
import { firstPath } from './menu.ts'
import { shellWords } from './shell-words.ts'

/** Nothing to see here: says so, and leads back. */
const Nothing = ({ says }: { says: string }) => {
  const words = useWords(shellWords)
  const go = useGo()
  return (
    <Alert type="warning" action={<Button onClick={() => go('/')}>{words.toStart}</Button>}>
      {says}
    </Alert>
  )
}

export const NoSuchPage = () => <Nothing says={useWords(shellWords).noSuchPage} />

/** Shows a page to those who may see it. The API refuses the others by itself. */
export const Allowed = ({ needs, children }: { needs: Capability; children: ReactNode }) => {
  const isAllowed = useCan(needs)
  const words = useWords(shellWords)
  return isAllowed ? children : <Nothing says={words.notAllowed} />
}

/** Goes on to the first page that the account may see. */
export const FirstPage = () => {
  const { history } = useRouter()
  const { capabilities } = useMe()
  const words = useWords(shellWords)
  const path = firstPath(capabilities)
  useEffect(() => {
    if (path !== undefined) history.replace(hrefOf(path))
  }, [history, path])
  return path === undefined && <Alert type="warning">{words.notAllowed}</Alert>
}
