import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'

/**
 * A client that gives up early: the queues are the fast path or the last resort, and both must answer soon.
 * @param config anything else, such as an endpoint in tests
 */
export const openQueues = (config: SQSClientConfig = {}): SQSClient =>
  new SQSClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
    ...config,
  })
