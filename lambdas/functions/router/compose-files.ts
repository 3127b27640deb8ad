import { randomBytes } from 'node:crypto'
import { tableFileLinks } from '../../adapters/dynamodb/files/file-links.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { lineContents } from '../../adapters/line/content.ts'
import { openBucket } from '../../adapters/s3/bucket.ts'
import { bucketFileStore } from '../../adapters/s3/file-store.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import { keepFile } from '../../core/delivery/files/keep.ts'
import type { FileKeeper, KeepFileResult, SentFile } from '../../core/delivery/files/ports.ts'
import { limitConcurrency } from '../../runtime/concurrency.ts'
import { logger, metricWatch } from '../../runtime/observe.ts'
import { singleFlight } from '../../runtime/single-flight.ts'
import { logLineCall } from '../shared/compose-messenger.ts'
import type { Env } from './env.ts'

/** A minute of video as telephones send it; four at once, with the copies made on their way, fit the router. */
const largest = 30 * 1024 * 1024
const atOnce = 4
/** How long a file waits for its turn, and LINE may take for it (ms): together well within a router's time. */
const patience = 4_000
const downloadDeadline = 10_000

/** Taking over what people send. Whatever goes wrong is tried again later, and a card never waits for it. */
export const composeFiles = (env: Env, secret: ChannelSecret): FileKeeper => {
  const watch = metricWatch()
  const onFailure = (at: string, error: string) => logger.warn('File not kept', { at, error })
  const ports = {
    contents: lineContents({
      baseUrl: env.LINE_DATA_BASE_URL,
      accessToken: async (renew) => (await secret.read(renew)).channelAccessToken,
      deadline: downloadDeadline,
      largest,
      onCall: logLineCall,
    }),
    store: bucketFileStore(openBucket(env.FILES_BUCKET), (error) => onFailure('bucket', error)),
    links: tableFileLinks(openTable(env.TABLE_NAME)),
    watch,
    newSecret: () => randomBytes(16).toString('base64url'),
  }
  const inTurn = limitConcurrency(atOnce, patience)
  // Several groups are told of the same file at the same moment.
  const shared = singleFlight<KeepFileResult>()
  const keep = (sent: SentFile): Promise<KeepFileResult> =>
    inTurn<KeepFileResult>(() => keepFile(sent, ports), { kind: 'retryLater' }).catch(
      (error: unknown): KeepFileResult => {
        onFailure('table', error instanceof Error ? error.name : 'unknown')
        watch.raise('FileNotKept')
        return { kind: 'retryLater' }
      },
    )
  return { keep: (sent) => shared(sent.messageId, () => keep(sent)) }
}
