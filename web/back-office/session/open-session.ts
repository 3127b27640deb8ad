import { ErrorResponse, type UserManager } from 'oidc-client-ts'
import { Unreachable } from '../api/problem.ts'
import { holdTokens, type Tokens } from '../api/tokens.ts'
import { loadConfig, type PagesConfig } from './config.ts'
import { arrive, createSignIn, leaveForGood, leaveToSignIn } from './sign-in.ts'

/** Somebody who has signed in; who that is, the API says. */
export interface PageSession {
  readonly config: PagesConfig
  readonly tokens: Tokens
  readonly signOut: () => Promise<void>
}

/** A token is renewed before it ends, so that no request meets its end on the way (s). */
const renewedBeforeS = 60
/** A token that was refused so soon after it was issued will be refused again: asking for another is a circle (s). */
const freshForS = 30

const tokensOf = (signIn: UserManager): Tokens => {
  let renewing: Promise<string | undefined> | undefined
  const renew = async (): Promise<string | undefined> => {
    try {
      return (await signIn.signinSilent())?.access_token
    } catch (cause) {
      if (cause instanceof ErrorResponse) return leaveToSignIn(signIn)
      throw new Unreachable(cause)
    }
  }
  const renewed = (): Promise<string | undefined> => {
    renewing ??= renew().finally(() => {
      renewing = undefined
    })
    return renewing
  }
  return {
    renewed,
    async current() {
      const user = await signIn.getUser()
      if (!user) return leaveToSignIn(signIn)
      return (user.expires_in ?? 0) > renewedBeforeS ? user.access_token : renewed()
    },
    refused() {
      void signIn.getUser().then((user) => {
        const age = user?.profile.iat === undefined ? Infinity : Date.now() / 1000 - user.profile.iat
        if (age > freshForS) return leaveToSignIn(signIn)
      })
    },
  }
}

/** Opens the pages for whoever has signed in; everybody else leaves for the sign-in page. Throws where it is not to be had. */
export const openSession = async (): Promise<PageSession> => {
  const config = await loadConfig()
  const signIn = createSignIn(config)
  await arrive(signIn)
  if (!(await signIn.getUser())) await leaveToSignIn(signIn)
  const tokens = tokensOf(signIn)
  holdTokens(tokens)
  return { config, tokens, signOut: () => leaveForGood(signIn, config) }
}
