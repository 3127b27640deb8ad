import { variables as backOffice } from '../../lambdas/functions/back-office/env.ts'
import { variables as exports } from '../../lambdas/functions/exports/env.ts'
import { variables as files } from '../../lambdas/functions/files/env.ts'
import { variables as inbox } from '../../lambdas/functions/inbox/env.ts'
import { variables as live } from '../../lambdas/functions/live/env.ts'
import { variables as liveAccess } from '../../lambdas/functions/live-access/env.ts'
import { variables as quota } from '../../lambdas/functions/quota/env.ts'
import { variables as recount } from '../../lambdas/functions/recount/env.ts'
import { variables as router } from '../../lambdas/functions/router/env.ts'
import { variables as sweep } from '../../lambdas/functions/sweep/env.ts'
import { variables as tally } from '../../lambdas/functions/tally/env.ts'
import { variables as webhook } from '../../lambdas/functions/webhook/env.ts'

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
