import type { Logger } from '@aws-lambda-powertools/logger'
import { type TallyPorts, tally } from '../core/tally/tally.ts'

/** The scheduled count of what has changed. */
export const createTallyHandler =
  (ports: TallyPorts, logger: Pick<Logger, 'info'>) => async (): Promise<void> => {
    const tallied = await tally(ports)
    if (tallied.counted + tallied.left > 0) logger.info('Counted', { ...tallied })
  }
