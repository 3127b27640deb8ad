import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import * as z from 'zod'
import { openTable, type Table } from '../../lambdas/dynamo/table.ts'

/** There is no table to write to; the message says where it was looked for. */
export class NoTable extends Error {}

const because = (where: string) => (error: Error) => {
  throw new NoTable(`${where}: ${error.message}`)
}

const endpoints = z.object({ dynamodb: z.url(), tableName: z.string() })

/** The table of the stack that runs on this machine, by the file that it writes when it starts. */
const localTable = async (dataFolder: string): Promise<Table> => {
  const path = join(dataFolder, 'endpoints.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NoTable(`${path} (npm start)`)
  })
  const { dynamodb, tableName } = await endpoints.parseAsync(JSON.parse(text)).catch(because(path))
  const table = openTable(tableName, {
    endpoint: dynamodb,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  return table
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
    .catch(because(`${stack} (${region})`))
  const name = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue
  if (name === undefined) throw new NoTable(`${stack} (${region}): TableName`)
  return openTable(name, { region })
}

/** The table of a stage in AWS or, without one, of the stack on this machine. Throws `NoTable`. */
export const findTable = (stage: string | undefined, dataFolder: string): Promise<Table> =>
  stage === undefined ? localTable(dataFolder) : deployedTable(stage)
