import { openTable, type Table } from '../../lambdas/adapters/dynamodb/table.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
import { openLocalTable } from '../../local/runtime/local-table.ts'
import { NoStackOutput, stackOutput } from '../stack-output.ts'

/** There is no table to write to; the message says where it was looked for, or why it does not answer. */
export class NoTable extends Error {}

/** The table of the stack that runs on this machine. */
const localTable = async (dataDirectory: string): Promise<Table> => {
  const endpoints = await readEndpoints(dataDirectory)
  const [tableName] = Object.values(endpoints?.tables ?? {})
  if (endpoints === undefined || tableName === undefined) throw new NoTable(dataDirectory)
  return openLocalTable(tableName, { endpoint: endpoints.services.dynamodb, region: endpoints.region })
}

/** The table that the stage's stack gives as its output. */
const deployedTable = async (stageName: string): Promise<Table> => {
  try {
    const { region, value } = await stackOutput(stageName, 'TableName')
    return openTable(value, { region })
  } catch (error) {
    throw error instanceof NoStackOutput ? new NoTable(error.message) : error
  }
}

/** The table of a stage in AWS or, without one, of the stack on this machine. Throws `NoTable`. */
export const findTable = (stage: string | undefined, dataDirectory: string): Promise<Table> =>
  stage === undefined ? localTable(dataDirectory) : deployedTable(stage)
