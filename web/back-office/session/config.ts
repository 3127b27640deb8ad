import * as z from 'zod/mini'
import { Unreachable } from '../api/problem.ts'

const config = z.object({
  /** Who issues the tokens. */
  issuer: z.string(),
  clientId: z.string(),
  /** Where people sign in: the origin of `/oauth2/authorize`, `/oauth2/token` and `/logout`. */
  signInUrl: z.string(),
  /** The WebSocket of the live updates, and the host that a subscription is for. */
  liveUrl: z.string(),
  liveHost: z.string(),
  /** The style of the base map, where there is a map service. */
  tiles: z.exactOptional(z.string()),
})
export type PagesConfig = z.infer<typeof config>

/** Where the pages are served, with a slash at the end: `/back-office/`. */
export const basePath = import.meta.env.BASE_URL

/** What differs from stage to stage; written when the stage is deployed. Throws `Unreachable` where it is not to be had. */
export const loadConfig = async (): Promise<PagesConfig> => {
  const answer = await fetch(`${basePath}config.json`, { cache: 'no-store' }).catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  const read = config.safeParse(await answer.json().catch(() => undefined))
  if (!answer.ok || !read.success) throw new Unreachable(read.error)
  return read.data
}
