import type { Logger } from '@aws-lambda-powertools/logger'
import { type RecountPorts, recount } from '../core/tally/recount.ts'

/** So many of the counters that were wrong are named in the log. */
const mostNamed = 50

/** The nightly proof of the figures. */
export const createRecountHandler =
  (ports: RecountPorts, logger: Pick<Logger, 'info' | 'error'>) => async (): Promise<void> => {
    const { repaired, ...rest } = await recount(ports)
    if (repaired.length > 0) logger.error('Figures repaired', { added: repaired.slice(0, mostNamed) })
    logger.info('Recounted', { ...rest, repaired: repaired.length })
  }
