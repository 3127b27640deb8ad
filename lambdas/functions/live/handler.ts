import type { Logger } from '@aws-lambda-powertools/logger'
import { announcementsOf, type SavedReport } from '../../core/operator/live/announce.ts'
import type { LiveChannels } from '../../core/operator/live/ports.ts'

export interface LivePorts {
  readonly channels: LiveChannels
  /** Reads an event of the table's stream. */
  savedReports(event: unknown): readonly SavedReport[]
}

/** Tells those who watch which reports were saved. Throws where not all were told: the batch comes again. */
export const createLiveHandler =
  ({ channels, savedReports }: LivePorts, logger: Pick<Logger, 'info'>) =>
  async (event: unknown): Promise<void> => {
    const saved = savedReports(event)
    const announcements = [...announcementsOf(saved)]
    await Promise.all(announcements.map(([channel, said]) => channels.publish(channel, said)))
    if (saved.length > 0) logger.info('Announced', { reports: saved.length, channels: announcements.length })
  }
