import { createHmac } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sdkEnvironment } from '../../../local/aws/lambda/environment.ts'
import type { Benchmark } from '../benchmark.ts'
import { bundle } from '../bundle.ts'
import { deployedFunctions } from '../deployed.ts'
import { median, quantile } from '../statistics.ts'
import { met, table } from '../table.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { type Figures, type Subject, startFresh } from './fresh.ts'
import { channel, type StandIns, startStandIns } from './stand-ins.ts'

const rounds = 21
const goal = 1.5
const bareCalls = 2

/** The first words of a citizen whom the service does not know, as LINE delivers them. */
const firstWords = JSON.stringify({
  destination: 'U00000000000000000000000000000e55',
  events: [
    {
      type: 'message',
      mode: 'active',
      timestamp: 1_750_000_000_000,
      webhookEventId: '01JXT5W9Q2D6A3GS4RZ8M7B1KE',
      deliveryContext: { isRedelivery: false },
      replyToken: 'a7d1e6c0f2b94a5f8c3e0d9b1a2c4e6f',
      source: { type: 'user', userId: 'U0123456789abcdef0123456789abcdef' },
      message: { type: 'text', id: '567890123456789012', quoteToken: 'q', text: 'แจ้งเหตุด่วน' },
    },
  ],
})

const request = {
  version: '2.0',
  routeKey: 'POST /line/webhook',
  rawPath: '/line/webhook',
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'x-line-signature': createHmac('sha256', channel.channelSecret).update(firstWords).digest('base64'),
  },
  requestContext: { http: { method: 'POST', path: '/line/webhook' } },
  body: firstWords,
  isBase64Encoded: false,
}

interface Row {
  readonly subject: Subject
  readonly calls: readonly string[]
  readonly figures: Figures[]
}

/** The webhook's bundle in a fresh process beside a bare one, in turn. */
export const coldStart: Benchmark = {
  title: 'Cold start of the webhook',
  async run(say) {
    const webhook = (await deployedFunctions(say)).find(({ name }) => name === 'webhook')
    if (!webhook) throw new Error('The stack has no webhook')
    const directory = temporaryDirectory()
    const standIns = await startStandIns()
    try {
      const event = join(directory.path, 'event.json')
      writeFileSync(event, JSON.stringify(request))
      const bare = await placed(join(directory.path, 'bare'), withTheWholeSdk)
      const trimmed = await placed(join(directory.path, 'trimmed'))
      const trusted = join(directory.path, 'trusted.pem')
      writeFileSync(trusted, standIns.cert)
      const environment = { ...environmentWith(standIns.url), NODE_EXTRA_CA_CERTS: trusted }
      const subjectOf = (name: string, path: string, CALLS = ''): Subject => ({
        name,
        path,
        event,
        environment: { ...environment, CALLS },
      })
      const ours = await tried(subjectOf('webhook', webhook.directory), standIns)
      const theirs = await tried(subjectOf('bare', bare, `${bareCalls}`), standIns)
      const alike = await tried(subjectOf('bare, trimmed alike', trimmed, `${bareCalls}`), standIns)
      const busier = await tried(subjectOf('bare, as many calls', bare, `${ours.calls.length}`), standIns)
      const rows = [ours, theirs, alike, busier]
      say(`  ${rounds} rounds of ${rows.length} fresh processes …`)
      for (let round = 0; round < rounds; round += 1) {
        for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
          row.figures.push(await startFresh(row.subject))
        }
      }
      return [summary(rows, theirs), verdict(ours, theirs, alike), explanation(ours)].join('\n\n')
    } finally {
      await standIns.close()
      directory.remove()
    }
  },
}

/** The SDK's own chain of credential providers, which the stack's functions leave out of their bundles. */
const withTheWholeSdk = { alias: {} }

/** Writes the bare handler's bundle into a directory, which it returns. */
const placed = async (directory: string, otherwise = {}): Promise<string> => {
  const { code } = await bundle(fileURLToPath(import.meta.resolve('./bare.ts')), otherwise)
  mkdirSync(directory)
  writeFileSync(join(directory, 'index.js'), code)
  writeFileSync(join(directory, 'package.json'), '{}')
  return directory
}

const environmentWith = (url: string): Record<string, string> => ({
  ...sdkEnvironment({
    region: 'ap-southeast-1',
    services: {
      dynamodb: url,
      sqs: url,
      secretsManager: url,
      location: url,
      s3: url,
      sms: url,
      cognito: url,
    },
  }),
  AWS_LAMBDA_FUNCTION_NAME: 'cold-start',
  TABLE_NAME: 'table',
  INBOX_QUEUE_URL: `${url}/000000000000/inbox`,
  REPORT_QUEUE_URL: `${url}/000000000000/report`,
  LINE_SECRET_ARN: 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:line-abcdef',
  LINE_API_BASE_URL: url,
  LADDER: 'stations:60,centre:120,command:180',
})

/** Starts it once unmeasured: the files are in the machine's cache then, and its calls are known. */
const tried = async (subject: Subject, standIns: StandIns): Promise<Row> => {
  standIns.calls()
  await startFresh(subject)
  return { subject, calls: standIns.calls(), figures: [] }
}

const medianOf = ({ figures }: Row, name: keyof Figures): number => median(figures.map((one) => one[name]))

const summary = (rows: readonly Row[], reference: Row): string =>
  table(
    ['Median of fresh processes', 'import', 'import + first event', 'p10 to p90', 'processor time', 'calls'],
    rows.map((row) => {
      const cell = (name: keyof Figures): string => {
        const value = medianOf(row, name)
        return `${value.toFixed(0)} ms (${(value / medianOf(reference, name)).toFixed(2)})`
      }
      const totals = row.figures.map(({ totalMs }) => totalMs)
      const spread = `${quantile(totals, 0.1).toFixed(0)} to ${quantile(totals, 0.9).toFixed(0)} ms`
      return [
        row.subject.name,
        cell('importMs'),
        cell('totalMs'),
        spread,
        cell('cpuMs'),
        `${row.calls.length}`,
      ]
    }),
  )

const ratio = (ours: Row, theirs: Row): number => medianOf(ours, 'totalMs') / medianOf(theirs, 'totalMs')

const verdict = (ours: Row, theirs: Row, alike: Row): string =>
  `Import and first event: ${ratio(ours, theirs).toFixed(2)} times the bare handler, goal <= ${goal} ${met(ratio(ours, theirs), goal)}; ` +
  `${ratio(ours, alike).toFixed(2)} times one whose SDK is trimmed as the webhook's is.`

const explanation = ({ calls }: Row): string =>
  `In brackets: times the bare handler. Each figure is the median of ${rounds} processes, one of each kind in turn.

- The webhook is the bundle that is deployed. Its first event is a signed text of a citizen whom it does not know, for which it
  calls ${calls.join(', ')}.
- The bare handler has the clients of DynamoDB and SQS as the SDK gives them, is bundled with the same settings and does nothing
  else: one GetItem and one SendMessage on its first event. "Trimmed alike" leaves out the SDK's chain of credential providers,
  as the functions of the stack do. "As many calls" makes as many as the webhook, which shows what
  the calls themselves weigh here.
- All calls go over TLS to stand-ins in another process that answer at once. On AWS every call and every new connection adds its
  own milliseconds to both.
- Time counts from before the import; starting Node itself is the same for both and left out.`
