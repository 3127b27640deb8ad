import { openBucket } from '../../lambdas/adapters/s3/bucket.ts'
import type { Account } from '../../lambdas/core/access/account.ts'
import { readLadder } from '../../lambdas/core/report/ladder.ts'
import { type BackOfficePorts, createApp } from '../../lambdas/functions/back-office/app.ts'
import { composeBackOffice } from '../../lambdas/functions/back-office/compose.ts'
import { answerChecker } from './openapi.ts'
import { type OwnTable, startTable } from './table.ts'

const bucket = (name: string) =>
  openBucket(name, {
    endpoint: 'http://127.0.0.1:9',
    region: 'ap-southeast-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

export interface Asked {
  readonly method?: string
  readonly language?: string
  readonly body?: unknown
  /** What the token says instead of the account; absent is none at all. */
  readonly claims?: Readonly<Record<string, string>> | undefined
}

export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came.
  readonly body: any
  readonly headers: Headers
}

/** The back office over a table of its own, with a clock that the test turns. */
export interface Office {
  readonly table: OwnTable
  readonly ports: BackOfficePorts
  readonly app: ReturnType<typeof createApp>
  readonly failures: readonly string[]
  now: number
  /** Saves the account and gives it back as it then stands. */
  hire(account: Account): Promise<Account>
  /** Throws where the answer is not what the document of the API says. */
  ask(account: Account, path: string, asked?: Asked): Promise<Answered>
  close(): Promise<void>
}

/** What the HTTP API finds in an access token. */
export const claimsOf = ({ id }: Pick<Account, 'id'>, signedInAt: number) => ({
  token_use: 'access',
  username: id,
  auth_time: String(Math.floor(signedInAt / 1000)),
  origin_jti: `session-of-${id}`,
})

/** @param change ports that are others in this test */
export const openOffice = async (
  at: number,
  change: (ports: BackOfficePorts) => Partial<BackOfficePorts> = () => ({}),
): Promise<Office> => {
  const table = await startTable()
  const failures: string[] = []
  const composed = composeBackOffice({
    table,
    files: bucket('files'),
    exports: { bucket: bucket('exports'), queue: { send: async () => {} } },
    reportQueue: { send: async () => {} },
    messenger: { pushToGroup: async () => ({ kind: 'accepted' }) },
    directory: { invite: async () => 'invited', enable: async () => {}, disable: async () => {} },
    ladder: readLadder('stations:60,centre:120,command:180,everyone:600'),
    pageKey: async () => 'a key that only this service knows',
    now: () => office.now,
  })
  const kept = {
    ...composed,
    onFailure: (error: string, where: string) => failures.push(`${error} ${where}`),
  }
  const ports = { ...kept, ...change(kept) }
  const app = createApp(ports)
  const wrong = answerChecker(
    app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'tried', version: '1' } }),
  )
  const office: Office = {
    table,
    ports,
    app,
    failures,
    now: at,
    async hire(account) {
      return (await composed.accounts.put(account)) ?? account
    },
    async ask(account, path, asked = {}) {
      const { method = 'GET', language, body } = asked
      const claims = 'claims' in asked ? asked.claims : claimsOf(account, at)
      const isText = typeof body === 'string'
      const response = await app.request(
        path,
        {
          method,
          headers: {
            ...(language && { 'accept-language': language }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
        },
        { event: { requestContext: { ...(claims && { authorizer: { jwt: { claims } } }) } } },
      )
      const answered = { status: response.status, body: await response.json(), headers: response.headers }
      const fault = wrong(method, path, answered.status, answered.body)
      if (fault) throw new Error(fault)
      return answered
    },
    close: () => table.close(),
  }
  return office
}
