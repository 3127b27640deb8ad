import { StartProblem } from '../../runtime/problem.ts'
import type { TableSettings } from '../template/tables.ts'
import type { Perform } from './time-to-live.ts'

type Schema = { readonly KeySchema: unknown; readonly GlobalSecondaryIndexes?: readonly Schema[] }

/** What may not differ between the template and a table that is already there. */
const shapeOf = ({ KeySchema, GlobalSecondaryIndexes = [] }: Schema): string =>
  JSON.stringify([KeySchema, GlobalSecondaryIndexes.map((index) => index.KeySchema)])

/**
 * Makes the template's tables, leaving those that are there with their data.
 * Throws a `Problem` where one has other keys than the template says by now.
 */
export const createTables = async (perform: Perform, tables: readonly TableSettings[]): Promise<void> => {
  const { TableNames } = (await perform('ListTables', {})) as { TableNames: string[] }
  for (const { name, create, expiryAttribute } of tables) {
    if (TableNames.includes(name)) {
      const { Table } = (await perform('DescribeTable', { TableName: name })) as { Table: Schema }
      if (shapeOf(Table) !== shapeOf(create as unknown as Schema)) {
        throw new StartProblem(`The table ${name} has other keys than the stack by now: npm start -- --fresh`)
      }
    } else {
      await perform('CreateTable', { ...create })
    }
    await perform('UpdateTimeToLive', {
      TableName: name,
      TimeToLiveSpecification: {
        Enabled: expiryAttribute !== undefined,
        AttributeName: expiryAttribute ?? 'none',
      },
    })
  }
}
