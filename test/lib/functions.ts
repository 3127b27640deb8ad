import { variables as backOffice } from '../../lambdas/back-office/env.ts'
import { variables as exports } from '../../lambdas/exports/env.ts'
import { variables as files } from '../../lambdas/files/env.ts'
import { variables as inbox } from '../../lambdas/inbox/env.ts'
import { variables as live } from '../../lambdas/live/env.ts'
import { variables as liveAccess } from '../../lambdas/live-access/env.ts'
import { variables as quota } from '../../lambdas/quota/env.ts'
import { variables as recount } from '../../lambdas/recount/env.ts'
import { variables as router } from '../../lambdas/router/env.ts'
import { variables as sweep } from '../../lambdas/sweep/env.ts'
import { variables as tally } from '../../lambdas/tally/env.ts'
import { variables as webhook } from '../../lambdas/webhook/env.ts'

/** Every function of the service, and the variables that it reads. */
export const serviceFunctions: readonly (readonly [name: string, variables: readonly string[]])[] = [
  ['webhook', webhook],
  ['inbox', inbox],
  ['router', router],
  ['sweep', sweep],
  ['files', files],
  ['quota', quota],
  ['tally', tally],
  ['recount', recount],
  ['back-office', backOffice],
  ['exports', exports],
  ['live', live],
  ['live-access', liveAccess],
]
