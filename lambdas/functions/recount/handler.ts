import type { Logger } from '@aws-lambda-powertools/logger'
import { type RecountPorts, recount } from '../../core/figures/recount.ts'
import { type CountRosterPorts, countRoster } from '../../core/officers/count-roster.ts'

export interface RecountDependencies {
  readonly reports: RecountPorts
  readonly officers: CountRosterPorts
  readonly logger: Pick<Logger, 'info' | 'error'>
}

/** So many of the counters that were wrong are named in the log. */
const mostNamed = 50

/** The nightly proof of the figures; officers are simply counted anew, whatever their roster's mark says. */
export const createRecountHandler =
  ({ reports, officers, logger }: RecountDependencies) =>
  async (): Promise<void> => {
    await countRoster(officers, { always: true })
    const { repaired, ...rest } = await recount(reports)
    if (repaired.length > 0) logger.error('Figures repaired', { added: repaired.slice(0, mostNamed) })
    logger.info('Recounted', { ...rest, repaired: repaired.length })
  }
