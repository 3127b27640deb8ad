import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Capability } from '../../../lambdas/core/shared/permissions.ts'
import { useCan, useMe } from '../session/session.tsx'
import { useTexts } from '../texts/texts.ts'
import { hrefOf, useGo } from './links.ts'
import { firstPath } from './menu.ts'
import { shellTexts } from './shell-texts.ts'

/** Nothing to see here: says so, and leads back. */
const Nothing = ({ says }: { says: string }) => {
  const texts = useTexts(shellTexts)
  const go = useGo()
  return (
    <Alert type="warning" action={<Button onClick={() => go('/')}>{texts.toStart}</Button>}>
      {says}
    </Alert>
  )
}

export const NoSuchPage = () => <Nothing says={useTexts(shellTexts).noSuchPage} />

/** Shows a page to those who may see it. The API refuses the others by itself. */
export const Allowed = ({ needs, children }: { needs: Capability; children: ReactNode }) => {
  const isAllowed = useCan(needs)
  const texts = useTexts(shellTexts)
  return isAllowed ? children : <Nothing says={texts.notAllowed} />
}

/** Goes on to the first page that the account may see. */
export const FirstPage = () => {
  const { history } = useRouter()
  const { capabilities } = useMe()
  const texts = useTexts(shellTexts)
  const path = firstPath(capabilities)
  useEffect(() => {
    if (path !== undefined) history.replace(hrefOf(path))
  }, [history, path])
  return path === undefined && <Alert type="warning">{texts.notAllowed}</Alert>
}
