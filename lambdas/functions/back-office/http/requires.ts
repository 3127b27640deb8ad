import type { MiddlewareHandler } from 'hono'
import { areaOf, type Capability, can } from '../../../core/shared/permissions.ts'
import type { BackOfficeEnv } from './context.ts'
import { respondWithProblem } from './problem.ts'

/** `anything` is for what everybody with an account may do; of several, one is enough. */
export type Required = Capability | readonly Capability[] | 'anything'

/** Lets only accounts through whose role has the capability; which province they reach, the handler asks of `scopeOf`. */
export const requires =
  (required: Required): MiddlewareHandler<BackOfficeEnv> =>
  async (c, next) => {
    const { account } = c.var
    const one = typeof required === 'string' ? [required] : required
    const mayPass = one.some((wanted) => wanted === 'anything' || can(account, wanted, areaOf(account)))
    return mayPass ? next() : respondWithProblem(c, 'notAllowed')
  }
