import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { NoLine, openLine } from '../../bin/line/open-line.ts'
import { startSecrets } from '../../local/aws/secrets/server.ts'
import { startLinePlatform } from '../../local/line/server.ts'
import { writeEndpoints } from '../../local/runtime/endpoints.ts'
import { listen } from '../../local/runtime/loopback.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const end of ends.splice(0).reverse()) await end()
})

const directory = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'ess-line-'))
  ends.push(() => rm(path, { recursive: true }))
  return path
}
const groupId = `C${'a'.repeat(32)}`
const channel = { channelSecret: 's'.repeat(32), channelAccessToken: 'token' }

it('speaks to the groups of the stack on this machine, with its own token', async () => {
  const path = await directory()
  const members = [{ userId: `U${'b'.repeat(32)}`, name: 'ด.ต.สมชาย' }]
  const line = await startLinePlatform({
    port: 0,
    dataDir: join(path, 'line'),
    ...channel,
    groups: [{ id: groupId, name: 'สน.หนึ่ง', members }],
  })
  ends.push(() => line.close())
  await writeFile(join(path, 'line-channel.json'), JSON.stringify(channel))
  const services = { dynamodb: '', sqs: '', secretsManager: '', location: '' }
  const endpoints = {
    pid: process.pid,
    url: '',
    lineUrl: line.url,
    region: '',
    services,
    tables: {},
    queues: {},
  }
  await writeEndpoints(path, endpoints as Parameters<typeof writeEndpoints>[1])
  const messenger = await openLine(undefined, path)
  const told = await messenger.pushToGroup(groupId, { text: 'สวัสดี' }, crypto.randomUUID())
  expect(told.kind).toBe('accepted')
})

it('says where no stack runs', async () => {
  const path = await directory()
  await expect(openLine(undefined, path)).rejects.toThrow(NoLine)
  await expect(openLine(undefined, path)).rejects.toThrow(path)
})

it("takes a stage's token from the secret of its stack, and says which it cannot read", async () => {
  const arn = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:LineChannelSecret-abcdef'
  const cloudFormation = await listen(
    createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' }).end(
        `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>
          <StackName>s</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Outputs><member>
          <OutputKey>LineSecretArn</OutputKey><OutputValue>${arn}</OutputValue>
        </member></Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
      )
    }),
    0,
  )
  ends.push(() => cloudFormation.close())
  const secrets = await startSecrets()
  ends.push(() => secrets.close())
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFORMATION', cloudFormation.url)
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', secrets.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  await expect(openLine('dev', '.')).rejects.toThrow(NoLine)
  await expect(openLine('dev', '.')).rejects.toThrow(arn)
  secrets.put(arn, JSON.stringify(channel))
  expect(await openLine('dev', '.')).toHaveProperty('pushToGroup')
})
