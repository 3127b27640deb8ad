import { OpenAPIHono } from '@hono/zod-openapi'
import type { Account } from '../core/access/account.ts'
import type { Language } from '../core/texts/catalogue.ts'

/** What every handler finds on its context: who asks, already let in, and in which language they read. */
export interface BackOfficeEnv {
  Variables: { readonly account: Account; readonly language: Language }
}

/** An empty set of routes; what cannot be understood is answered with a problem that names the field. */
export const createRoutes = () => new OpenAPIHono<BackOfficeEnv>()
