import { createHash, randomBytes } from 'node:crypto'
import { demonstrationPassword } from '../../local/demo/demonstration-accounts.ts'

/** Where somebody signs in and for whom: as the pages are told. */
export interface SignInPlace {
  readonly signInUrl: string
  readonly clientId: string
}

export interface SignedIn {
  readonly access_token: string
  readonly id_token: string
  readonly refresh_token: string
}

const callback = 'http://localhost:8080/back-office/signed-in'

export const newVerifier = (): string => randomBytes(32).toString('base64url')
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

/** What a page asks for when it sends somebody to sign in. */
export const wish = (clientId: string, verifier: string, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid email',
    state: 'over-there',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...more,
  })

/** Fills in the form of the sign-in page. */
export const fillIn = (
  { signInUrl }: SignInPlace,
  form: string,
  asked: URLSearchParams,
  fields: Record<string, string>,
): Promise<Response> =>
  fetch(`${signInUrl}/${form}?${asked}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  })

export const codeIn = (answer: Response): string => {
  const location = answer.headers.get('location')
  const code = location && new URL(location).searchParams.get('code')
  if (!code) throw new Error(`No code, but ${answer.status} ${location}`)
  return code
}

export const redeem = (
  { signInUrl, clientId }: SignInPlace,
  fields: Record<string, string>,
): Promise<Response> =>
  fetch(`${signInUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: callback,
      ...fields,
    }),
  })

/** Signs in as a page does: a code with PKCE, and tokens for it. */
export const signInAs = async (
  place: SignInPlace,
  email: string,
  password = demonstrationPassword,
): Promise<SignedIn> => {
  const verifier = newVerifier()
  const answer = await fillIn(place, 'login', wish(place.clientId, verifier), { email, password })
  const tokens = await redeem(place, { code: codeIn(answer), code_verifier: verifier })
  return (await tokens.json()) as SignedIn
}
