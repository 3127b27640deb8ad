import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { type Required, requires } from '../requires.ts'
import { signedIn } from './shared.ts'

type Definition = Omit<RouteConfig, 'path' | 'middleware' | 'security'> & {
  /** What it is for, in a few words. */
  readonly summary: string
  readonly tags: readonly string[]
}

/**
 * A route that asks for an access token of the user pool.
 * @param capability who may use it at all: checked before anything is read, and named in the document
 */
export const defineRoute = <Path extends string, Given extends Definition & { path: Path }>(
  capability: Required,
  route: Given,
) =>
  createRoute({ ...route, security: signedIn, middleware: requires(capability), 'x-capability': capability })
