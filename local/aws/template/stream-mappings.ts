import { queueNameOf } from './queues.ts'
import type { Resolved } from './resource.ts'

/** A table whose changes feed a function. */
export interface StreamMappingSettings {
  readonly tableName: string
  readonly streamArn: string
  /** Name or ARN of the function. */
  readonly function: string
  readonly batchSize: number
  readonly windowMs: number
  /** Only changes that fit one of them; all where there is none. */
  readonly patterns: readonly Pattern[]
  readonly bisects: boolean
  /** How often a batch that failed is tried again. */
  readonly retries: number
  /** What is older is not tried again (ms). */
  readonly oldestMs: number
  /** Where what could not be handled is told. */
  readonly onFailureQueue?: string
}

/** Fields that must have one of these values, as far as patterns are used. */
export type Pattern = { readonly [field: string]: Pattern | readonly string[] }

const readPattern = (logicalId: string, text: string): Pattern => {
  const check = (node: unknown): boolean =>
    Array.isArray(node)
      ? node.every((value) => typeof value === 'string')
      : typeof node === 'object' && node !== null && Object.values(node).every(check)
  const pattern: unknown = JSON.parse(text)
  if (!check(pattern)) throw new Error(`${logicalId}: only patterns of plain texts are run locally`)
  return pattern as Pattern
}

const isStream = (arn: unknown): boolean => /^arn:aws:dynamodb:.*\/stream\//.test(String(arn))

export const isStreamMapping = ({ properties }: Resolved): boolean => isStream(properties.EventSourceArn)

export const describeStreamMapping = ({ logicalId, properties }: Resolved): StreamMappingSettings => {
  const { EventSourceArn, FunctionName, BatchSize = 100, MaximumBatchingWindowInSeconds = 0 } = properties
  const {
    StartingPosition,
    BisectBatchOnFunctionError = false,
    FilterCriteria,
    DestinationConfig,
  } = properties
  const { MaximumRetryAttempts = -1, MaximumRecordAgeInSeconds = -1, FunctionResponseTypes = [] } = properties
  if (StartingPosition !== 'LATEST')
    throw new Error(`${logicalId}: streams begin with what changes from now on locally`)
  if ((FunctionResponseTypes as unknown[]).length > 0)
    throw new Error(`${logicalId}: a batch of a stream fails as a whole locally`)
  const { Filters = [] } = (FilterCriteria ?? {}) as { Filters?: { Pattern: string }[] }
  const { OnFailure } = (DestinationConfig ?? {}) as { OnFailure?: { Destination: string } }
  return {
    tableName: /table\/([^/]+)\//.exec(String(EventSourceArn))?.[1] ?? '',
    streamArn: String(EventSourceArn),
    function: String(FunctionName),
    batchSize: Number(BatchSize),
    windowMs: Number(MaximumBatchingWindowInSeconds) * 1000,
    patterns: Filters.map(({ Pattern }) => readPattern(logicalId, Pattern)),
    bisects: String(BisectBatchOnFunctionError) === 'true',
    retries: Number(MaximumRetryAttempts) < 0 ? Number.POSITIVE_INFINITY : Number(MaximumRetryAttempts),
    oldestMs:
      Number(MaximumRecordAgeInSeconds) < 0
        ? Number.POSITIVE_INFINITY
        : Number(MaximumRecordAgeInSeconds) * 1000,
    ...(OnFailure && { onFailureQueue: queueNameOf(OnFailure.Destination) }),
  }
}
