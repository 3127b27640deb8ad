import { queueNameOf } from './queues.ts'
import type { Resolved } from './resource.ts'

/** A queue that feeds a function. */
export interface MappingSettings {
  readonly queueName: string
  /** Name or ARN of the function. */
  readonly function: string
  readonly batchSize: number
  readonly windowMs: number
  /** Whether the function names the messages that failed, instead of failing as a whole. */
  readonly partialResponses: boolean
  readonly maximumConcurrency?: number
}

export const describeMapping = ({ logicalId, properties }: Resolved): MappingSettings => {
  const { EventSourceArn, FunctionName, BatchSize = 10, MaximumBatchingWindowInSeconds = 0 } = properties
  const { FunctionResponseTypes = [], ScalingConfig, FilterCriteria, Enabled = true } = properties
  if (!/^arn:aws:sqs:/.test(String(EventSourceArn))) {
    throw new Error(`${logicalId}: only queues feed functions locally, not ${EventSourceArn}`)
  }
  if (FilterCriteria) throw new Error(`${logicalId}: filter criteria are not run locally`)
  if (String(Enabled) !== 'true') throw new Error(`${logicalId}: a disabled mapping is not run locally`)
  const maximum = (ScalingConfig as { MaximumConcurrency?: number } | undefined)?.MaximumConcurrency
  return {
    queueName: queueNameOf(EventSourceArn),
    function: String(FunctionName),
    batchSize: Number(BatchSize),
    windowMs: Number(MaximumBatchingWindowInSeconds) * 1000,
    partialResponses: (FunctionResponseTypes as string[]).includes('ReportBatchItemFailures'),
    ...(maximum ? { maximumConcurrency: Number(maximum) } : {}),
  }
}
