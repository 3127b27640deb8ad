import { createRequire } from 'node:module'
import database, { type BatchOperation, type Item, type Store, type Table } from 'dynalite/db/index.js'
import validations from 'dynalite/validations/index.js'
import { gatherWrites } from './atomic-writes.ts'
import { type Changes, createChanges } from './changes.ts'
import { unknownOperation, validationFailure } from './failure.ts'

/** The operations whose meaning dynalite gets right by itself. */
const operations = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
  'UpdateTable',
] as const

export type DynamoOperation = (typeof operations)[number]
export type OperationInput = Record<string, unknown>
export type OperationOutput = Record<string, unknown>

export const isOperation = (name: string): name is DynamoOperation =>
  (operations as readonly string[]).includes(name)

interface Implementation {
  readonly act: (
    store: Store,
    input: OperationInput,
    done: (error: Error | null, output?: OperationOutput) => void,
  ) => void
  readonly validation: { readonly types: unknown; readonly custom: unknown }
}

const load = createRequire(import.meta.url)
const implementations = new Map<string, Implementation>(
  operations.map((operation) => {
    const file = `${operation[0]?.toLowerCase()}${operation.slice(1)}`
    return [
      operation,
      { act: load(`dynalite/actions/${file}`), validation: load(`dynalite/validations/${file}`) },
    ]
  }),
)

const implementationOf = (operation: DynamoOperation): Implementation => {
  const implementation = implementations.get(operation)
  if (!implementation) throw unknownOperation()
  return implementation
}

/** dynalite over one LevelDB, with writes that can be gathered and committed as one. */
export interface Engine {
  readonly store: Store
  readonly changes: Changes
  /**
   * Checks the input as DynamoDB does before it looks at any data; returns it with parsed expressions.
   * The input itself loses what the operation does not know.
   */
  validate(operation: DynamoOperation, input: OperationInput): OperationInput
  /** Runs a validated input. */
  act(operation: DynamoOperation, validated: OperationInput): Promise<OperationOutput>
  /** The item under a key, whatever projection a request asks for. */
  item(tableName: string, key: Item): Promise<Item | undefined>
  /** A table that can be used. Throws for one that is absent, in the making or on its way out. */
  table(name: string): Promise<Table>
  /** `CREATING`, `ACTIVE`, …; undefined for a table that does not exist. */
  tableStatus(name: string): Promise<string | undefined>
  /** Commits what the task writes as one, or nothing where it throws. Only under the write lock. */
  atomically<T>(task: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const indexKey = /^index-(?:global|local)~(.+?)~(.+?)~/

const settled = <T>(run: (done: (error: Error | null, value?: T) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value as T))))

/** A process killed while it made a table leaves one that would never become ACTIVE; it is empty. */
const forgetHalfMadeTables = async ({ db }: Store): Promise<void> => {
  for await (const [key, table] of db.iterator({ gte: 'table~', lt: 'table~\uffff' })) {
    if ((table as Table).TableStatus === 'CREATING') await db.del(key)
  }
}

/** Opens or creates the database; in memory without a path. Fails where another process has it open. */
export const openEngine = async (options: {
  path?: string
  region: string
  account: string
}): Promise<Engine> => {
  const store = database.create({
    ...(options.path ? { path: options.path } : {}),
    createTableMs: 0,
    deleteTableMs: 0,
  })
  await store.db.open()
  store.tableDb.awsAccountId = options.account
  store.tableDb.awsRegion = options.region
  await forgetHalfMadeTables(store)

  const changes = createChanges()
  const atomically = gatherWrites(store.db, changes)
  const table = (name: string): Promise<Table> => settled((done) => store.getTable(name, done))

  const refuseEmptyIndexKeys = async (writes: readonly BatchOperation[]): Promise<void> => {
    for (const write of writes) {
      const [, tableName, indexName] = indexKey.exec(write.key) ?? []
      if (write.type === 'del' || !tableName || !indexName) continue
      const { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = await table(tableName)
      const index = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes].find(
        (candidate) => candidate.IndexName === indexName,
      )
      for (const { AttributeName } of index?.KeySchema ?? []) {
        const value = (write.value as Item)[AttributeName]
        if (value?.S === '' || value?.B === '') {
          throw validationFailure(
            'One or more parameter values are not valid. A value specified for a secondary index key is not ' +
              'supported. The AttributeValue for a key attribute cannot contain an empty string value. ' +
              `IndexName: ${indexName}, IndexKey: ${AttributeName}`,
          )
        }
      }
    }
  }

  return {
    store,
    changes,
    table,
    tableStatus: (name) =>
      settled<Table>((done) => store.getTable(name, false, done)).then(
        (found) => found.TableStatus,
        () => undefined,
      ),
    validate(operation, input) {
      const { types, custom } = implementationOf(operation).validation
      const checked = validations.checkTypes(input, types)
      validations.checkValidations(checked, types, custom, store)
      return checked
    },
    act: (operation, validated) => settled((done) => implementationOf(operation).act(store, validated, done)),
    item: async (tableName, key) => {
      const storageKey = database.createKey(key, await table(tableName))
      return settled<Item | undefined>((done) => store.getItemDb(tableName).get(storageKey, done))
    },
    atomically: (task) => atomically(task, refuseEmptyIndexKeys),
    close: () => store.db.close(),
  }
}
