import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { type Required, requires } from './requires.ts'
import { problems, signedIn } from './schemas.ts'

type Definition = Omit<RouteConfig, 'path' | 'middleware' | 'security'> & {
  /** What it is for, in a few words. */
  readonly summary: string
  readonly tags: readonly string[]
}

/**
 * A route that asks for an access token of the user pool and may answer with any problem.
 * @param capability who may use it at all: checked before anything is read, and named in the document
 */
export const defineRoute = <Path extends string, Given extends Definition & { path: Path }>(
  capability: Required,
  route: Given,
) => {
  // Where objects with numbers for keys are spread, TypeScript takes the keys for texts and forgets these answers.
  const responses = { ...route.responses, ...problems } as Given['responses'] & typeof problems
  return createRoute({
    ...route,
    responses,
    security: signedIn,
    middleware: requires(capability),
    'x-capability': capability,
  })
}
