import { createHash } from 'node:crypto'
import database, { type Item } from 'dynalite/db/index.js'
import type { DynamoOperation, Engine, OperationInput, OperationOutput } from './engine.ts'
import {
  type CancellationReason,
  cancellation,
  idempotentMismatch,
  isConditionalFailure,
  isRefusal,
  validationFailure,
} from './failure.ts'

/** AWS remembers a client request token for ten minutes after the request has ended. */
const tokenLifetimeMs = 10 * 60 * 1000
const tokenPrefix = 'transaction-token~'
const actionLimit = 100

type ActionKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck'

/** A condition check is validated as a deletion that never happens: both name a key and a condition. */
const operationOf: Record<ActionKind, DynamoOperation> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
}

interface Action {
  readonly kind: ActionKind
  readonly tableName: string
  readonly key: Item
  readonly storageKey: string
  readonly wantsOldItem: boolean
  readonly validated: OperationInput
}

const entriesOf = (input: OperationInput): OperationInput[] => {
  const entries = input.TransactItems
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > actionLimit) {
    throw validationFailure(
      "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
        `Member must have length between 1 and ${actionLimit}`,
    )
  }
  return entries
}

const actionOf = async (engine: Engine, entry: OperationInput): Promise<Action> => {
  const [[kind, request] = ['', undefined], ...others] = Object.entries(entry).filter(([, value]) => value)
  if (!(kind in operationOf) || others.length > 0) {
    throw validationFailure(
      'TransactItems can only contain one of Check, Put, Update or Delete in each of its members',
    )
  }
  const { ReturnValuesOnConditionCheckFailure: wish, ...input } = request as OperationInput
  if (kind === 'ConditionCheck' && !input.ConditionExpression) {
    throw validationFailure('The ConditionExpression of a ConditionCheck must not be null')
  }
  const validated = engine.validate(operationOf[kind as ActionKind], input)
  const tableName = String(validated.TableName)
  const table = await engine.table(tableName)
  const named = (validated.Key ?? validated.Item) as Item
  const key: Item = validated.Key
    ? named
    : Object.fromEntries(table.KeySchema.map(({ AttributeName: name }) => [name, named[name] ?? {}]))
  const invalid = database.validateKey(key, table)
  if (invalid) throw invalid
  const storageKey = `${tableName}~${database.createKey(key, table)}`
  return { kind: kind as ActionKind, tableName, key, storageKey, wantsOldItem: wish === 'ALL_OLD', validated }
}

const refuseRepeatedItems = (actions: readonly Action[]): void => {
  if (new Set(actions.map((action) => action.storageKey)).size < actions.length) {
    throw validationFailure('Transaction request cannot include multiple operations on one item')
  }
}

/** Does one action; returns why not where DynamoDB would cancel the whole transaction for it. */
const attempt = async (engine: Engine, action: Action): Promise<CancellationReason> => {
  try {
    if (action.kind === 'ConditionCheck') {
      const failure = database.checkConditional(
        action.validated,
        await engine.item(action.tableName, action.key),
      )
      if (failure) throw failure
    } else {
      await engine.act(operationOf[action.kind], action.validated)
    }
    return { Code: 'None' }
  } catch (error) {
    if (isConditionalFailure(error)) {
      const old = action.wantsOldItem ? await engine.item(action.tableName, action.key) : undefined
      return {
        Code: 'ConditionalCheckFailed',
        Message: String(error.body.message),
        ...(old ? { Item: old } : {}),
      }
    }
    if (isRefusal(error)) return { Code: 'ValidationError', Message: String(error.body.message) }
    throw error
  }
}

/** Whether this very request was carried out in the last ten minutes. Throws where the token was used for another. */
const isRepeat = async (
  engine: Engine,
  token: string,
  fingerprint: string,
  now: number,
): Promise<boolean> => {
  const seen = (await engine.store.db.get(tokenPrefix + token)) as
    | { fingerprint: string; at: number }
    | undefined
  if (!seen || seen.at < now - tokenLifetimeMs) return false
  if (seen.fingerprint !== fingerprint) throw idempotentMismatch()
  return true
}

/** TransactWriteItems: all or nothing, in one LevelDB batch together with the request's token. */
export const writeTogether = async (engine: Engine, input: OperationInput): Promise<OperationOutput> => {
  const entries = entriesOf(input)
  const now = Date.now()
  const token = input.ClientRequestToken ? String(input.ClientRequestToken) : undefined
  const fingerprint = createHash('sha256').update(JSON.stringify(entries)).digest('base64')
  if (token && (await isRepeat(engine, token, fingerprint, now))) return {}

  const actions = await Promise.all(entries.map((entry) => actionOf(engine, entry)))
  refuseRepeatedItems(actions)
  await engine.atomically(async () => {
    const reasons: CancellationReason[] = []
    for (const action of actions) reasons.push(await attempt(engine, action))
    if (reasons.some((reason) => reason.Code !== 'None')) throw cancellation(reasons)
    if (token) await engine.store.db.put(tokenPrefix + token, { fingerprint, at: now })
  })
  return {}
}

/** TransactGetItems: one consistent view of all the items. */
export const getTogether = async (engine: Engine, input: OperationInput): Promise<OperationOutput> => ({
  Responses: await Promise.all(
    entriesOf(input).map((entry) =>
      engine.act('GetItem', engine.validate('GetItem', entry.Get as OperationInput)),
    ),
  ),
})

/** Forgets request tokens that can no longer be repeated. */
export const forgetTokens = async (engine: Engine, now: number): Promise<void> => {
  for await (const [key, value] of engine.store.db.iterator({
    gte: tokenPrefix,
    lt: `${tokenPrefix}\uffff`,
  })) {
    if ((value as { at: number }).at < now - tokenLifetimeMs) await engine.store.db.del(key)
  }
}
