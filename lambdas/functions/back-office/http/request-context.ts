import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AuditLog } from '../../../core/access/audit/entry.ts'
import type { Clock } from '../../../core/shared/clock.ts'
import type { Language } from '../../../core/shared/language.ts'
import { largestImport } from '../units/contract.ts'
import type { BackOfficeEnv } from './context.ts'
import { respondWithProblem } from './problem.ts'

/** What every request needs, whoever asks. */
export interface RequestContextPorts {
  readonly audit: AuditLog
  readonly now: Clock
  readonly newId: () => string
}

/** Nobody keeps an answer, and no browser takes it for a page. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

export const setRequestContext =
  ({ audit, now, newId }: RequestContextPorts): MiddlewareHandler<BackOfficeEnv> =>
  async (c, next) => {
    c.set('language', languageOf(c.req.header('accept-language')))
    c.set('audit', audit)
    c.set('now', now)
    c.set('newId', newId)
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    await next()
  }

/** The first of the two languages that is named, Thai where none is. */
const languageOf = (accepted = ''): Language =>
  accepted
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((tag): tag is Language => tag === 'th' || tag === 'en') ?? 'th'

/** More than any form holds (bytes). */
const largestBody = 100_000
const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) => respondWithProblem(c, 'fileTooLarge'),
  }) as MiddlewareHandler<BackOfficeEnv>
const forms = limitTo(largestBody)
const imports = limitTo(largestImport)

/** Only a file of units may be large. */
export const limitBodies: MiddlewareHandler<BackOfficeEnv> = (c, next) =>
  (c.req.path === '/api/units/import' ? imports : forms)(c, next)
