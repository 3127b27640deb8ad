import { setTimeout as wait } from 'node:timers/promises'
import type { Item } from 'dynalite/db/index.js'
import {
  type DynamoOperation,
  type Engine,
  isOperation,
  type OperationInput,
  type OperationOutput,
} from './engine.ts'
import { isConditionalFailure, unknownOperation, validationFailure } from './failure.ts'
import { describeTimeToLive, type Perform, updateTimeToLive } from './time-to-live.ts'
import { getTogether, writeTogether } from './transactions.ts'
import { createWriteLock } from './write-lock.ts'

const itemWrites = new Set<DynamoOperation>(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'])
const tableChanges = new Set<DynamoOperation>(['CreateTable', 'UpdateTable', 'DeleteTable'])

const keyOf = async (engine: Engine, tableName: string, item: Item): Promise<Item> => {
  const { KeySchema } = await engine.table(tableName)
  return Object.fromEntries(KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName] ?? {}]))
}

/** Runs one write; a refused condition carries the item as it is, where the caller asked for it. */
const writeItem = async (
  engine: Engine,
  operation: DynamoOperation,
  input: OperationInput,
): Promise<OperationOutput> => {
  const wish = input.ReturnValuesOnConditionCheckFailure
  if (wish !== undefined && wish !== 'NONE' && wish !== 'ALL_OLD') {
    throw validationFailure('ReturnValuesOnConditionCheckFailure can only be ALL_OLD or NONE')
  }
  const validated = engine.validate(operation, input)
  try {
    return await engine.atomically(() => engine.act(operation, validated))
  } catch (error) {
    if (wish !== 'ALL_OLD' || !isConditionalFailure(error)) throw error
    const tableName = String(input.TableName)
    const key = (input.Key ?? (await keyOf(engine, tableName, input.Item as Item))) as Item
    const item = await engine.item(tableName, key)
    if (item) Object.assign(error.body, { Item: item })
    throw error
  }
}

/** Table changes are finished when the call returns, unlike on AWS, where one waits for ACTIVE. */
const changeTable = async (
  engine: Engine,
  operation: DynamoOperation,
  input: OperationInput,
): Promise<OperationOutput> => {
  const output = await engine.act(operation, engine.validate(operation, input))
  for (;;) {
    const status = await engine.tableStatus(String(input.TableName))
    if (status === undefined || status === 'ACTIVE') return output
    await wait(2)
  }
}

/** All operations over one engine. Writes go one after another, so that a transaction meets nothing halfway. */
export const createOperations = (engine: Engine): Perform => {
  const oneAtATime = createWriteLock()
  return async (operation, input) => {
    switch (operation) {
      case 'TransactWriteItems':
        return oneAtATime(() => writeTogether(engine, input))
      case 'TransactGetItems':
        return oneAtATime(() => getTogether(engine, input))
      case 'UpdateTimeToLive':
        return oneAtATime(() => updateTimeToLive(engine, input))
      case 'DescribeTimeToLive':
        return describeTimeToLive(engine, input)
    }
    if (!isOperation(operation)) throw unknownOperation()
    if (itemWrites.has(operation)) return oneAtATime(() => writeItem(engine, operation, input))
    if (tableChanges.has(operation)) return oneAtATime(() => changeTable(engine, operation, input))
    return engine.act(operation, engine.validate(operation, input))
  }
}
