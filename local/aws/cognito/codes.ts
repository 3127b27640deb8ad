import { createHash, randomBytes } from 'node:crypto'
import { OAuthFailure } from './failure.ts'
import type { SignInPerson } from './people.ts'

/** What a page asks for when it sends somebody here. */
export interface CodeRequest {
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly state: string | undefined
  readonly nonce: string | undefined
  readonly challenge: string
}

interface Grant {
  readonly wish: CodeRequest
  readonly person: SignInPerson
  readonly at: number
}

/** A code must be redeemed within so long (ms). */
const codeLifetimeMs = 5 * 60 * 1000

/** The codes that pages redeem for tokens: each once, with the secret whose hash the page had shown before. */
export const createCodes = (now: () => number) => {
  const grants = new Map<string, Grant>()
  return {
    grant(wish: CodeRequest, person: SignInPerson): string {
      const code = randomBytes(24).toString('base64url')
      grants.set(code, { wish, person, at: now() })
      return code
    },
    /** Throws an `OAuthFailure` for a code that is used up, late, another client's or without its secret. */
    redeem(code: string, clientId: string, redirectUri: string, verifier: string): Grant {
      const grant = grants.get(code)
      grants.delete(code)
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      const holds =
        grant &&
        now() - grant.at <= codeLifetimeMs &&
        grant.wish.clientId === clientId &&
        grant.wish.redirectUri === redirectUri &&
        grant.wish.challenge === challenge
      if (!holds) throw new OAuthFailure('invalid_grant')
      return grant
    },
  }
}
