import { z } from '@hono/zod-openapi'

/** What the access token of a request says. */
export interface Token {
  readonly username: string
  /** The same for all tokens of one sign-in. */
  readonly session: string
  /** Epoch milliseconds. */
  readonly signedInAt: number
}

const environment = z.object({
  event: z.object({
    requestContext: z.object({
      authorizer: z.object({
        jwt: z.object({
          claims: z.object({
            /** The HTTP API lets identity tokens of the same client through as well. */
            token_use: z.literal('access'),
            username: z.string().min(1).max(128),
            auth_time: z.coerce.number().int(),
            origin_jti: z.string().optional(),
          }),
        }),
      }),
    }),
  }),
})

/** Reads what the authorizer of the HTTP API has found in the token; undefined where that is no access token. */
export const tokenOf = (bindings: unknown): Token | undefined => {
  const read = environment.safeParse(bindings)
  if (!read.success) return undefined
  const { username, auth_time, origin_jti } = read.data.event.requestContext.authorizer.jwt.claims
  return { username, session: origin_jti ?? String(auth_time), signedInAt: auth_time * 1_000 }
}
