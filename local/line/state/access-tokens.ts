import { randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

interface AccessToken {
  readonly clientId: string
  readonly expiresInSeconds: number
}

export interface AccessTokens {
  find(token: string, now: number): AccessToken | undefined
  issue(clientId: string, lifetimeSeconds: number, now: number): string
  revoke(token: string): void
}

/** What LINE answers for a long-lived token: it does not expire in practice. */
const LONG_LIVED_SECONDS = 3_138_007_490

export function keepAccessTokens({ db }: Store, longLivedToken: string): AccessTokens {
  const one = db.prepare('select client_id, expires_at from access_tokens where token = ?')
  const insert = db.prepare('insert into access_tokens (token, client_id, expires_at) values (?, ?, ?)')
  const remove = db.prepare('delete from access_tokens where token = ?')
  return {
    find(token, now) {
      if (token === longLivedToken) return { clientId: '1234567890', expiresInSeconds: LONG_LIVED_SECONDS }
      const row = one.get(token) as { client_id: string; expires_at: number } | undefined
      if (row === undefined || row.expires_at <= now) return undefined
      return { clientId: row.client_id, expiresInSeconds: Math.floor((row.expires_at - now) / 1_000) }
    },
    issue(clientId, lifetimeSeconds, now) {
      const token = randomBytes(48).toString('base64url')
      insert.run(token, clientId, now + lifetimeSeconds * 1_000)
      return token
    },
    revoke: (token) => {
      remove.run(token)
    },
  }
}
