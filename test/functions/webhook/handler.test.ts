import { createHmac } from 'node:crypto'
import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChannelSecret } from '../../../lambdas/adapters/secrets/channel-secret.ts'
import type { IncomingPorts } from '../../../lambdas/core/conversation/incoming.ts'
import { createInboxWork } from '../../../lambdas/functions/inbox/handler.ts'
import { createWebhookHandler } from '../../../lambdas/functions/webhook/handler.ts'
import { processBatch } from '../../../lambdas/runtime/batch.ts'
import { newWorld, portsOf, type World } from '../../support/memory.ts'
import { roster } from '../../support/roster.ts'

const userId = 'U00000000000000000000000000000001'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const context = { getRemainingTimeInMillis: () => 10_000 } as unknown as Context

let world: World
let current = 'first secret'
let remembered = 'first secret'
const secret: ChannelSecret = {
  async read(renew) {
    if (renew) remembered = current
    return { channelSecret: remembered, channelAccessToken: 'token' }
  },
}

beforeEach(() => {
  world = newWorld(roster)
  current = 'first secret'
  remembered = current
})

const bodyOf = (...events: readonly object[]): string => JSON.stringify({ destination: 'U0', events })
const start = {
  type: 'message',
  webhookEventId: 'event-1',
  timestamp: Date.UTC(2026, 10, 21, 3),
  mode: 'active',
  replyToken: `${userId}/1`,
  source: { type: 'user', userId },
  message: { type: 'text', text: 'แจ้งเหตุด่วน' },
}
const signed = (body: string, key = current): APIGatewayProxyEventV2 =>
  ({
    body,
    headers: { 'x-line-signature': createHmac('sha256', key).update(body).digest('base64') },
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2
const call = async (
  event: APIGatewayProxyEventV2,
  ports: IncomingPorts = portsOf(world),
): Promise<number> => {
  const handler = createWebhookHandler({ secret, ports, logger: silent })
  return (await handler(event, context)).statusCode ?? 0
}
const broken = (what: RegExp): IncomingPorts =>
  portsOf(world, (operation) => {
    if (what.test(operation)) throw new Error('no answer')
  })

describe('the webhook', () => {
  it('takes a signed event in and answers it', async () => {
    expect(await call(signed(bodyOf(start)))).toBe(200)
    expect(world.prompts.map(({ prompts }) => prompts[0]?.kind)).toEqual(['askCategory'])
  })

  it.each(['follow', 'unfollow'])('writes a %s down once, however often LINE brings it', async (type) => {
    const { message: _, ...event } = start
    const body = signed(bodyOf({ ...event, type }))
    for (let times = 0; times < 3; times += 1) expect(await call(body)).toBe(200)
    expect([...world.friends.values()].map(({ kind }) => kind)).toEqual([type])
    expect(world.prompts).toHaveLength(type === 'follow' ? 1 : 0)
  })

  it('keeps the body of a follow that could not be written down', async () => {
    const { message: _, ...event } = start
    expect(await call(signed(bodyOf({ ...event, type: 'unfollow' })), broken(/^write friend$/))).toBe(200)
    expect(world.inbox).toMatchObject([{ kind: 'body' }])
  })

  it('reads a body that API Gateway has encoded', async () => {
    const plain = signed(bodyOf(start))
    const encoded = {
      ...plain,
      body: Buffer.from(plain.body ?? '').toString('base64'),
      isBase64Encoded: true,
    }
    expect(await call(encoded)).toBe(200)
    expect(world.prompts).toHaveLength(1)
  })

  it('takes a rotated secret up without a restart, and still refuses a wrong one', async () => {
    current = 'second secret'
    expect(await call(signed(bodyOf(start)))).toBe(200)
    expect(await call(signed(bodyOf(start), 'somebody else’s'))).toBe(401)
  })

  it('keeps the body where the table does not answer, and LINE need not bring it again', async () => {
    expect(await call(signed(bodyOf(start)), broken(/chat/))).toBe(200)
    expect(world.prompts).toEqual([])
    expect(world.inbox).toEqual([expect.objectContaining({ kind: 'body', body: bodyOf(start) })])
  })

  it('lets LINE bring it again where nothing could be kept', async () => {
    expect(await call(signed(bodyOf(start)), broken(/chat|keep body/))).toBe(500)
  })

  it('takes the other events of a body in and answers them where one fails', async () => {
    const other = {
      ...start,
      webhookEventId: 'event-2',
      source: { type: 'user', userId: 'U2' },
      replyToken: 'U2/1',
    }
    const ports = portsOf(world)
    const load: IncomingPorts['chats']['load'] = async (id) => {
      if (id === userId) throw new Error('no answer')
      return ports.chats.load(id)
    }
    const reply: IncomingPorts['messenger']['reply'] = async (...said) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return ports.messenger.reply(...said)
    }
    const failing = {
      ...ports,
      chats: { ...ports.chats, load },
      messenger: { ...ports.messenger, reply },
    }
    expect(await call(signed(bodyOf(start, other)), failing)).toBe(200)
    // A function that has answered is frozen, and with it whatever it still has in hand.
    expect(world.prompts.map((prompt) => prompt.userId)).toEqual(['U2'])
    expect(world.inbox).toHaveLength(1)
  })
})

describe('the inbox', () => {
  const broughtBack: [string, number][] = []
  const bringBack = async (receipt: string, seconds: number): Promise<void> => {
    broughtBack.push([receipt, seconds])
  }
  const bring = (messages: readonly object[], ports: IncomingPorts = portsOf(world)) =>
    processBatch({ work: createInboxWork(ports), bringBack, logger: silent })(
      {
        Records: messages.map((message, index) => ({
          messageId: String(index),
          body: JSON.stringify(message),
          receiptHandle: `receipt-${index}`,
          attributes: { ApproximateReceiveCount: '3' },
          eventSource: 'aws:sqs',
        })),
      } as unknown as SQSEvent,
      context,
    )

  it('takes a kept body in once the table answers', async () => {
    const kept = { kind: 'body', body: bodyOf(start) }
    const failed = await bring([kept], broken(/chat/))
    expect(failed.batchItemFailures).toEqual([{ itemIdentifier: '0' }])
    expect((await bring([kept])).batchItemFailures).toEqual([])
    expect(world.prompts).toHaveLength(1)
  })

  it('brings only what failed again', async () => {
    const good = { kind: 'body', body: bodyOf(start) }
    const result = await bring([good, { kind: 'nonsense' }])
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: '1' }])
    expect(broughtBack.at(-1)).toEqual(['receipt-1', 8])
  })

  it('wakes a chat that nobody knows without harm', async () => {
    expect((await bring([{ kind: 'chat', userId: 'U9' }])).batchItemFailures).toEqual([])
  })
})
