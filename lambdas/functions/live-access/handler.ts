import * as z from 'zod/mini'
import type { Accounts } from '../../core/access/ports.ts'
import { type LiveSubscription, maySubscribe } from '../../core/operator/live/admit.ts'
import type { ReadToken } from '../../core/operator/live/ports.ts'

export interface LiveAccessPorts {
  readonly readToken: ReadToken
  readonly accounts: Pick<Accounts, 'find'>
}

/** What AppSync asks; publishing is never asked for, since only our function may. */
const question = z.object({
  authorizationToken: z.string(),
  requestContext: z.object({
    operation: z.enum(['EVENT_CONNECT', 'EVENT_SUBSCRIBE', 'EVENT_PUBLISH']),
    channel: z.optional(z.nullable(z.string())),
  }),
})

const wishIn = ({ requestContext }: z.infer<typeof question>): LiveSubscription | undefined => {
  const { operation, channel } = requestContext
  if (operation === 'EVENT_CONNECT') return { kind: 'connect' }
  return operation === 'EVENT_SUBSCRIBE' && channel ? { kind: 'subscribe', channel } : undefined
}

/** AppSync remembers no answer: an account that is disabled gets no further channel. */
const answer = (isAuthorized: boolean) => ({ isAuthorized, ttlOverride: 0 })

/** Who may connect to the live updates, and hear which channel. Throws, which AppSync takes for a no. */
export const createLiveAccessHandler =
  ({ readToken, accounts }: LiveAccessPorts) =>
  async (event: unknown): Promise<{ isAuthorized: boolean; ttlOverride: number }> => {
    const asked = question.parse(event)
    const wish = wishIn(asked)
    const id = await readToken(asked.authorizationToken)
    const account = id === undefined ? undefined : await accounts.find(id)
    return answer(account !== undefined && wish !== undefined && maySubscribe(account, wish))
  }
