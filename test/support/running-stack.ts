import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { metresBetween, type Point } from '../../lambdas/core/shared/place.ts'
import type { Unit, UnitKind } from '../../lambdas/core/shared/unit.ts'
import { demonstrationRoster } from '../../local/demo/roster/demonstration.ts'
import { type LocalStack, type StackOptions, startStack } from '../../local/stack.ts'

/** What a chat of the LINE platform holds, as its control API tells it. */
export interface Entry {
  readonly at: number
  readonly via: 'push' | 'reply' | 'event'
  readonly retryKey?: string | null
  // biome-ignore lint/suspicious/noExplicitAny: messages are LINE's own shapes, looked into by each test
  readonly messages: readonly any[]
}

export interface Delivery {
  readonly status: number
  readonly webhookEventIds: readonly string[]
}

/** A citizen's id: 33 characters, the same for the same name. */
export const citizen = (name: string): string =>
  `U${createHash('sha256').update(name).digest('hex').slice(0, 32)}`

export const text = (userId: string, words: string) => ({
  type: 'message',
  source: { type: 'user', userId },
  message: { type: 'text', text: words },
})
export const location = (userId: string, { latitude, longitude }: Point, more: object = {}) => ({
  type: 'message',
  source: { type: 'user', userId },
  message: { type: 'location', latitude, longitude, ...more },
})
export const press = (userId: string, data: string) => ({
  type: 'postback',
  source: { type: 'user', userId },
  postback: { data },
})

export const bangkok = { latitude: 13.7563, longitude: 100.5018 }
export const chiangMai = { latitude: 18.79, longitude: 98.99 }

const roster = demonstrationRoster()

/** The unit of a kind that is nearest by the roster. */
export const nearest = (kind: UnitKind, point: Point): Unit =>
  roster
    .filter((unit) => unit.kind === kind)
    .toSorted((a, b) => metresBetween(a.point, point) - metresBetween(b.point, point))[0] as Unit

/** Talks to a running stack as a person with the LINE platform's control API would. */
export const control = (lineUrl: string) => {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(`${lineUrl}/_line/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const entries = async (chatId: string): Promise<readonly Entry[]> =>
    ((await (await call('GET', `chats/${chatId}`)).json()) as { entries: Entry[] }).entries
  return {
    entries,
    post: async (events: readonly object[], options: object = {}): Promise<readonly Delivery[]> =>
      ((await (await call('POST', 'events', { events, options })).json()) as { deliveries: Delivery[] })
        .deliveries,
    fault: (fault: object) => call('POST', 'faults', fault),
    noFaults: () => call('DELETE', 'faults'),
    /** What the bot has sent to a chat. */
    sent: async (chatId: string): Promise<readonly Entry[]> =>
      (await entries(chatId)).filter(({ via }) => via !== 'event'),
    /** Pushes to a group that carry this citizen's card: its case code stands in the alt text. */
    cards: async (unit: Unit, code: string): Promise<readonly Entry[]> =>
      (await entries(unit.lineGroupId as string)).filter(
        ({ via, messages }) => via === 'push' && messages.some((one) => one.altText === `เรื่องใหม่ ${code}`),
      ),
  }
}

export type Control = ReturnType<typeof control>

/** Asks again until the answer will do; says what the last one was where it never does. */
export const eventually = async <Answer>(
  ask: () => Promise<Answer>,
  willDo: (answer: Answer) => boolean,
  patience = 15_000,
): Promise<Answer> => {
  const until = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (Date.now() > until)
      throw new Error(`Still ${JSON.stringify(answer).slice(0, 2_000)} after ${patience} ms`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** The case code that the reporter was told. */
export const caseCodeIn = (sent: readonly Entry[]): string | undefined =>
  /[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}/.exec(
    JSON.stringify(sent.map(({ messages }) => messages)),
  )?.[0]

/** A stack in a directory of its own, on free ports, and otherwise as it is told. */
export const startOwnStack = async (
  options: Partial<StackOptions> = {},
): Promise<LocalStack & Control & { services: Record<string, string> }> => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'ess-stack-'))
  const stack = await startStack({ port: 0, linePort: 0, dataDirectory, ...options })
  const endpoints = JSON.parse(await readFile(join(dataDirectory, 'endpoints.json'), 'utf8'))
  return {
    ...stack,
    ...control(stack.lineUrl),
    services: endpoints.services,
    async close() {
      await stack.close()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

export type OwnStack = Awaited<ReturnType<typeof startOwnStack>>

/** Waits until the reporter is told who has the report, and gives its case code. */
export const codeOnceDelivered = async (
  { sent }: Pick<Control, 'sent'>,
  userId: string,
  patience?: number,
): Promise<string> => {
  const told = await eventually(
    () => sent(userId),
    (all) => JSON.stringify(all).includes('ส่งเรื่องถึงเจ้าหน้าที่แล้ว'),
    patience,
  )
  return caseCodeIn(told) as string
}

/** Everything from the first word to the last tap, in the usual order. */
export const fullReport = (userId: string, place: Point, phone = '0812345678'): readonly object[] => [
  text(userId, 'แจ้งเหตุด่วน'),
  text(userId, '2'),
  location(userId, place),
  text(userId, phone),
]
