import type { Logger } from '@aws-lambda-powertools/logger'
import { type SweepPorts, sweep } from '../../core/delivery/sweep.ts'

/** The scheduled guarantee: what the fast path has lost is queued again. */
export const createSweepHandler =
  (ports: SweepPorts, logger: Pick<Logger, 'info'>) => async (): Promise<void> => {
    const found = await sweep(ports)
    if (found > 0) logger.info('Queued again', { found })
  }
