import { type ClientResponse, hc } from 'hono/client'
import type { BackOfficeApi } from '../../../lambdas/functions/back-office/app.ts'
import { rememberedLanguage } from '../texts/remembered.ts'
import { ApiProblem, problemIn, Unreachable } from './problem.ts'
import { tokens } from './tokens.ts'

const ask = async (input: Parameters<typeof fetch>[0], init: RequestInit = {}, token: string | undefined) => {
  const headers = new Headers(init.headers)
  headers.set('accept-language', rememberedLanguage())
  if (token) headers.set('authorization', `Bearer ${token}`)
  return fetch(input, { ...init, headers }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new Unreachable(cause)
  })
}

/** With the access token and the reader's language; a token that is refused is renewed once. */
const authorizedFetch = async (input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> => {
  const answer = await ask(input, init, await tokens.current())
  if (answer.status !== 401) return answer
  return ask(input, init, await tokens.renewed())
}

/** The API, with its types: `read(api.figures.$get({ query }))`. */
export const { api } = hc<BackOfficeApi>('/', { fetch: authorizedFetch })

type BodyOf<Answer> = Answer extends ClientResponse<infer Body, 200, 'json'> ? Body : never

/** What was asked for. Throws `ApiProblem` where the API refuses, and `Unreachable` where nobody answers. */
export const read = async <Answer extends ClientResponse<unknown, number, 'json'>>(
  answer: Promise<Answer>,
): Promise<BodyOf<Answer>> => {
  const got = await answer
  const body: unknown = await got.json().catch(() => undefined)
  if (got.ok && body !== undefined) return body as BodyOf<Answer>
  // Said by the API or by the gateway before it, which knows no problems.
  if (got.status === 401) tokens.refused()
  const problem = problemIn(body)
  if (!problem) throw new Unreachable()
  throw new ApiProblem(got.status, problem)
}
