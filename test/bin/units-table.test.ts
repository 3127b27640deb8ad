import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findTable, NoTable } from '../../bin/units/table.ts'
import { writeEndpoints } from '../../local/runtime/endpoints.ts'
import { type Listening, listen } from '../../local/runtime/loopback.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const end of ends.splice(0)) await end()
})

describe('the stack on this machine', () => {
  const directory = async () => {
    const path = await mkdtemp(join(tmpdir(), 'ess-'))
    ends.push(() => rm(path, { recursive: true }))
    return path
  }

  it('has its table while it runs', async () => {
    const path = await directory()
    const services = {
      dynamodb: 'http://127.0.0.1:4',
      sqs: '',
      secretsManager: '',
      location: '',
      s3: '',
      sms: '',
      cognito: '',
    }
    const running = { url: '', lineUrl: '', region: 'ap-southeast-1', services, queues: {}, userPools: [] }
    await writeEndpoints(path, { ...running, pid: process.pid, tables: { CaseStoreTable: 'local-table' } })
    const table = await findTable(undefined, path)
    expect(table.name).toBe('local-table')
    expect(await table.client.config.region()).toBe('ap-southeast-1')
    expect(await table.client.config.endpoint?.()).toMatchObject({ port: 4 })
    table.client.destroy()
  })

  it('has none otherwise', async () => {
    await expect(findTable(undefined, await directory())).rejects.toThrow(NoTable)
  })
})

describe('a stage in AWS', () => {
  const answer = async (status: number, xml: string): Promise<{ asked: string[] } & Listening> => {
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const piece of request) body += piece
      asked.push(new URLSearchParams(body).get('StackName') ?? '')
      response.writeHead(status, { 'content-type': 'text/xml' }).end(xml)
    })
    const listening = await listen(server, 0)
    ends.push(() => listening.close())
    vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFORMATION', listening.url)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
    return { ...listening, asked }
  }
  const stacks = (outputs: string) =>
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>
      <StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${outputs}</Outputs>
    </member></Stacks></DescribeStacksResult></DescribeStacksResponse>`
  const output = (key: string, value: string) =>
    `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`

  it('has its table in the outputs of its stack', async () => {
    const { asked } = await answer(200, stacks(output('Other', 'x') + output('TableName', 'deployed-table')))
    const table = await findTable('dev', '.')
    expect(table.name).toBe('deployed-table')
    expect(asked).toEqual(['EssHelpMe-dev'])
    table.client.destroy()
  })

  it('has none where the stack lacks the output', async () => {
    await answer(200, stacks(output('Other', 'x')))
    await expect(findTable('prod', '.')).rejects.toThrow('EssHelpMe-prod (ap-southeast-1): TableName')
  })

  it('has none where there is no stack', async () => {
    const error = '<Code>ValidationError</Code><Message>Stack with id EssHelpMe-dev does not exist</Message>'
    await answer(400, `<ErrorResponse><Error><Type>Sender</Type>${error}</Error></ErrorResponse>`)
    const found = findTable('dev', '.')
    await expect(found).rejects.toThrow(NoTable)
    await expect(found).rejects.toThrow('does not exist')
  })
})
