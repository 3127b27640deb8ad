import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import {
  CITIZEN,
  fromCitizen,
  SECRET,
  STATION,
  startBot,
  startPlatform,
  TOKEN,
  temporaryFolder,
} from './running-platform.ts'

const START = `
  import { startLinePlatform } from ${JSON.stringify(new URL('../../../local/line/server.ts', import.meta.url).href)}
  const platform = await startLinePlatform({
    port: 0, dataDir: process.env.DATA_DIR, webhookUrl: process.env.WEBHOOK_URL,
    channelSecret: ${JSON.stringify(SECRET)}, channelAccessToken: ${JSON.stringify(TOKEN)},
    groups: [{ id: ${JSON.stringify(STATION)}, name: 'สภ.ทดสอบ', members: [] }],
  })
  console.log(platform.url)
`

async function startElsewhere(dataDir: string, webhookUrl: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', START], {
    env: { ...process.env, DATA_DIR: dataDir, WEBHOOK_URL: webhookUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  )
  return { child, url }
}

async function kill(child: ChildProcess) {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

test('kill -9 loses no accepted push, retry key, reply token, count or owed event', async () => {
  const dataDir = temporaryFolder()
  let answers = 200
  const bot = await startBot(() => (answers === 200 ? 200 : null))
  const { child, url } = await startElsewhere(dataDir, bot.url)
  const call = (path: string, body: unknown, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  await call('/_line/events', { events: [fromCitizen('หนึ่ง')] })
  const retryKey = randomUUID()
  const push = { to: CITIZEN, messages: [{ type: 'text', text: 'รับแจ้งแล้ว' }] }
  const accepted = await call('/v2/bot/message/push', push, { 'x-line-retry-key': retryKey })
  expect(accepted.status).toBe(200)

  answers = 0
  const unanswered = call('/_line/events', { events: [fromCitizen('สอง')] }).catch(() => undefined)
  while (bot.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
  await kill(child)
  await unanswered

  answers = 200
  const restarted = await startPlatform({ dataDir, webhookUrl: bot.url })
  while (bot.received.length < 3) await new Promise((resolve) => setTimeout(resolve, 10))
  const [first, , again] = bot.received
  expect(again?.events[0]).toMatchObject({
    message: { text: 'สอง' },
    deliveryContext: { isRedelivery: true },
  })
  expect((await restarted.entries(CITIZEN)).map(({ via, messages }) => [via, messages[0]?.text])).toEqual([
    ['event', 'หนึ่ง'],
    ['push', 'รับแจ้งแล้ว'],
    ['event', 'สอง'],
  ])
  const repeated = await restarted.post('/v2/bot/message/push', push, { 'x-line-retry-key': retryKey })
  expect(repeated.status).toBe(409)
  expect(repeated.headers.get('x-line-accepted-request-id')).toBe(accepted.headers.get('x-line-request-id'))
  expect(await restarted.line.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 })
  const replyToken = first?.events[0]?.replyToken ?? ''
  await restarted.line.replyMessage({ replyToken, messages: [{ type: 'text', text: 'ตอบ' }] })
})
