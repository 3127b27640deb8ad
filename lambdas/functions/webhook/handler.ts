import type { Logger } from '@aws-lambda-powertools/logger'
import middy from '@middy/core'
import httpErrorHandler from '@middy/http-error-handler'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { isSignedByLine } from '../../adapters/line/signature.ts'
import { readWebhook } from '../../adapters/line/webhook/webhook-events.ts'
import type { ChannelSecret } from '../../adapters/secrets/channel-secret.ts'
import { type IncomingPorts, processEvents } from '../../core/conversation/incoming.ts'
import { withTimeout } from '../../runtime/time-out.ts'

export interface WebhookDependencies {
  readonly secret: ChannelSecret
  readonly ports: IncomingPorts
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>
}

/** How long saving the events may take, and doing what follows from them (ms). */
const longestReceiving = 5_000
const finishingTime = 3_000
/** What must be left of the function's time to keep a body that could not be saved (ms). */
const keepingTime = 4_500
/** What must be left of it to answer LINE (ms). */
const answeringTime = 500

/** LINE's webhook. Answers 200 only when every event is taken in or kept; anything else makes LINE bring it again. */
export const createWebhookHandler = ({ secret, ports, logger }: WebhookDependencies) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpErrorHandler({ logger: ({ name }) => logger.error('Webhook failed', { error: name }) }))
    .handler(async (request, context) => {
      const body = Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8')
      if (!(await isSigned(body, request.headers['x-line-signature'], secret))) return { statusCode: 401 }
      const text = body.toString('utf8')
      const events = readWebhook(text)
      if (!events) return { statusCode: 400 }
      for (const event of events)
        if (event.kind === 'ignored') logger.info('Event ignored', { type: event.type })
      const { received, finished } = processEvents(events, ports)
      const receivingTime = Math.min(longestReceiving, context.getRemainingTimeInMillis() - keepingTime)
      const reasons = await withTimeout(receivingTime, received, [new Error('Too slow')])
      if (reasons.length > 0) {
        logger.error('Events kept for later', { errors: reasons.map(errorName) })
        await ports.inbox.keepBody(text)
      }
      // Once it has answered, the function stands still. What is not done by then is written down, and the sweep does it.
      await withTimeout(
        Math.min(finishingTime, context.getRemainingTimeInMillis() - answeringTime),
        finished,
        undefined,
      )
      return { statusCode: 200 }
    })

/** A signature that does not fit is tried once more against the secret as it is now: it may have been rotated. */
const isSigned = async (
  body: Buffer,
  signature: string | undefined,
  secret: ChannelSecret,
): Promise<boolean> => {
  const { channelSecret } = await secret.read()
  if (isSignedByLine(body, signature, channelSecret)) return true
  const renewed = await secret.read(true)
  return renewed.channelSecret !== channelSecret && isSignedByLine(body, signature, renewed.channelSecret)
}

const errorName = (reason: unknown): string => (reason instanceof Error ? reason.name : 'unknown')
