/** The inner modules of dynalite 4 that the local DynamoDB is built from; the package ships no types. */

declare module 'dynalite/db/index.js' {
  export type Callback<T> = (error: Error | null, value?: T) => void
  export type Item = Record<string, Record<string, unknown>>

  export interface KeySchemaElement {
    AttributeName: string
    KeyType: 'HASH' | 'RANGE'
  }

  export interface SecondaryIndex {
    IndexName: string
    KeySchema: KeySchemaElement[]
  }

  export interface Table {
    TableName: string
    TableStatus: string
    KeySchema: KeySchemaElement[]
    GlobalSecondaryIndexes?: SecondaryIndex[]
    LocalSecondaryIndexes?: SecondaryIndex[]
  }

  export interface Database {
    getSync(key: string): unknown
    get(key: string): Promise<unknown>
    get(key: string, done: Callback<unknown>): void
    put(key: string, value: unknown): Promise<void>
    put(key: string, value: unknown, done: Callback<void>): void
    del(key: string): Promise<void>
    del(key: string, done: Callback<void>): void
    batch(operations: BatchOperation[]): Promise<void>
    batch(operations: BatchOperation[], done: Callback<void>): void
    open(): Promise<void>
    close(): Promise<void>
    iterator(range: { gte: string; lt: string }): AsyncIterable<[string, unknown]>
  }

  export type BatchOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }

  export interface Store {
    options: { maxItemSize: number }
    db: Database
    tableDb: { awsAccountId: string; awsRegion: string }
    getItemDb(table: string): { get(key: string, done: Callback<Item>): void }
    getTable(name: string, done: Callback<Table>): void
    getTable(name: string, onlyActive: boolean, done: Callback<Table>): void
  }

  const database: {
    create(options: { path?: string; createTableMs?: number; deleteTableMs?: number }): Store
    createKey(item: Item, table: Table): string
    createIndexKey(item: Item, table: Table, keySchema: readonly KeySchemaElement[]): string
    validateKey(key: Item, table: Table): Error | null | undefined
    checkConditional(request: Record<string, unknown>, item: Item | undefined): Error | null | undefined
    itemSize(item: Item): number
  }
  export default database
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js'

  const validations: {
    checkTypes(input: unknown, types: unknown): Record<string, unknown>
    checkValidations(input: Record<string, unknown>, types: unknown, custom: unknown, store: Store): void
  }
  export default validations
}
