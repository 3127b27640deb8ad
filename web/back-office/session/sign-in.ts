import { ErrorResponse, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { basePath, type PagesConfig } from './config.ts'

/** Code with PKCE, and a refresh token; all of it is forgotten with the tab. */
export const createSignIn = ({ issuer, clientId, signInUrl }: PagesConfig): UserManager =>
  new UserManager({
    authority: issuer,
    metadata: {
      issuer,
      authorization_endpoint: `${signInUrl}/oauth2/authorize`,
      token_endpoint: `${signInUrl}/oauth2/token`,
    },
    client_id: clientId,
    redirect_uri: `${location.origin}${basePath}signed-in`,
    response_type: 'code',
    scope: 'openid email',
    loadUserInfo: false,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  })

/** Where somebody is on the pages, to come back to after signing in. */
const here = (): string => location.pathname + location.search

/** Leaves for the sign-in page; the promise never settles, so that nothing else happens meanwhile. */
export const leaveToSignIn = async (signIn: UserManager, returnTo: string = here()): Promise<never> => {
  await signIn.signinRedirect({ state: returnTo })
  return new Promise(() => undefined)
}

/** Ends the session here and at the sign-in page. */
export const leaveForGood = async (signIn: UserManager, { clientId, signInUrl }: PagesConfig) => {
  await signIn.removeUser()
  const back = `${location.origin}${basePath}`
  location.assign(`${signInUrl}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: back })}`)
}

const signedInPath = `${basePath}signed-in`

/**
 * Finishes what the sign-in page has begun, and takes its code out of the address. A code that was used before, as after
 * going back or reloading, is nothing. Throws what the sign-in page refuses.
 */
export const arrive = async (signIn: UserManager): Promise<void> => {
  if (location.pathname !== signedInPath) return
  const user = await signIn.signinCallback().catch((cause: unknown) => {
    history.replaceState(undefined, '', basePath)
    if (cause instanceof ErrorResponse) throw cause
  })
  const returnTo = user?.state
  const isOurs = typeof returnTo === 'string' && returnTo.startsWith(basePath)
  history.replaceState(undefined, '', isOurs ? returnTo : basePath)
}
