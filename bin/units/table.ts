import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { openTable, type Table } from '../../lambdas/dynamo/table.ts'
import { readEndpoints } from '../../local/endpoints.ts'

/** There is no table to write to; the message says where it was looked for, or why it does not answer. */
export class NoTable extends Error {}

/** The table of the stack that runs on this machine. */
const localTable = async (dataDirectory: string): Promise<Table> => {
  const endpoints = await readEndpoints(dataDirectory)
  const [tableName] = Object.values(endpoints?.tables ?? {})
  if (endpoints === undefined || tableName === undefined) throw new NoTable(dataDirectory)
  return openTable(tableName, {
    endpoint: endpoints.services.dynamodb,
    region: endpoints.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
}

/** The table that the stage's stack gives as its output. */
const deployedTable = async (stageName: string): Promise<Table> => {
  // The settings bring the CDK with them, which an import on one machine need not load.
  const { stages } = await import('../stages.ts')
  const region = stages.find(({ name }) => name === stageName)?.region
  if (region === undefined) throw new NoTable(stageName)
  const stack = `EssHelpMe-${stageName}`
  const client = new CloudFormationClient({ region })
  const { Stacks } = await client
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch((error: Error) => {
      throw new NoTable(`${stack} (${region}): ${error.message}`)
    })
  const name = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue
  if (name === undefined) throw new NoTable(`${stack} (${region}): TableName`)
  return openTable(name, { region })
}

/** The table of a stage in AWS or, without one, of the stack on this machine. Throws `NoTable`. */
export const findTable = (stage: string | undefined, dataDirectory: string): Promise<Table> =>
  stage === undefined ? localTable(dataDirectory) : deployedTable(stage)
