import type { Engine, OperationInput, OperationOutput } from './engine.ts'
import { isConditionalFailure, validationFailure } from './failure.ts'

interface Specification {
  readonly Enabled: boolean
  readonly AttributeName: string
}

const storageKey = (table: string): string => `time-to-live~${table}`

const specificationOf = async (engine: Engine, table: string): Promise<Specification | undefined> => {
  await engine.table(table)
  const stored = (await engine.store.db.get(storageKey(table))) as Specification | undefined
  return stored?.Enabled ? stored : undefined
}

export const updateTimeToLive = async (engine: Engine, input: OperationInput): Promise<OperationOutput> => {
  const specification = input.TimeToLiveSpecification as Specification | undefined
  if (typeof specification?.AttributeName !== 'string' || typeof specification.Enabled !== 'boolean') {
    throw validationFailure('TimeToLiveSpecification needs Enabled and AttributeName')
  }
  await engine.table(String(input.TableName))
  await engine.store.db.put(storageKey(String(input.TableName)), specification)
  return { TimeToLiveSpecification: specification }
}

export const describeTimeToLive = async (engine: Engine, input: OperationInput): Promise<OperationOutput> => {
  const specification = await specificationOf(engine, String(input.TableName))
  return {
    TimeToLiveDescription: specification
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: specification.AttributeName }
      : { TimeToLiveStatus: 'DISABLED' },
  }
}

/**
 * Deletes what has expired in every table that has a TTL attribute; epoch seconds, as on AWS.
 * Each deletion is conditional on the item still being expired. Returns how many went.
 */
export const deleteExpired = async (engine: Engine, perform: Perform, now: number): Promise<number> => {
  const { TableNames } = (await perform('ListTables', {})) as { TableNames: string[] }
  let deleted = 0
  for (const TableName of TableNames) {
    const specification = await specificationOf(engine, TableName)
    if (!specification) continue
    const keys = (await engine.table(TableName)).KeySchema.map(({ AttributeName }) => AttributeName)
    const expired = {
      ExpressionAttributeNames: { '#expiry': specification.AttributeName },
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) }, ':number': { S: 'N' } },
    }
    const condition = 'attribute_type(#expiry, :number) AND #expiry < :now'
    let ExclusiveStartKey: unknown
    do {
      const page = (await perform('Scan', {
        TableName,
        Limit: 200,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
        FilterExpression: condition,
        ...expired,
      })) as { Items: Record<string, unknown>[]; LastEvaluatedKey?: unknown }
      for (const item of page.Items) {
        const Key = Object.fromEntries(keys.map((name) => [name, item[name]]))
        try {
          await perform('DeleteItem', { TableName, Key, ConditionExpression: condition, ...expired })
          deleted += 1
        } catch (error) {
          if (!isConditionalFailure(error)) throw error
        }
      }
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
  }
  return deleted
}

/** Every operation that the local DynamoDB knows, by its name on the wire. */
export type Perform = (operation: string, input: OperationInput) => Promise<OperationOutput>
