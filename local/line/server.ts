import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { NOT_FOUND, refuseRequest } from './api/answer.ts'
import { contentEndpoints } from './api/content-endpoints.ts'
import { type LineEnv, newRequestId, send, serveEndpoint } from './api/endpoint.ts'
import { messageEndpoints } from './api/message-endpoints.ts'
import { serveOAuth } from './api/oauth.ts'
import { peopleEndpoints } from './api/people-endpoints.ts'
import { richMenuEndpoints } from './api/rich-menu-endpoints.ts'
import { richMenuLinkEndpoints } from './api/rich-menu-link-endpoints.ts'
import { webhookEndpoints } from './api/webhook-endpoints.ts'
import { serveControl } from './control/control.ts'
import type { Platform } from './platform.ts'
import { keepSettings } from './settings.ts'
import { keepAccessTokens } from './state/access-tokens.ts'
import { keepChats } from './state/chats.ts'
import { keepContents } from './state/contents.ts'
import { createFaults } from './state/faults.ts'
import { keepGroups, type SimulatedGroup } from './state/groups.ts'
import { keepKnownMessages } from './state/known-messages.ts'
import { keepQuota } from './state/quota.ts'
import { createRateLimits } from './state/rate-limits.ts'
import { keepReplyTokens } from './state/reply-tokens.ts'
import { keepRetryKeys } from './state/retry-keys.ts'
import { keepRichMenus } from './state/rich-menus.ts'
import { openStore } from './state/store.ts'
import { keepUsers } from './state/users.ts'
import { keepDeliveries } from './webhook/webhook-delivery.ts'

const HOST = '127.0.0.1'
const DEFAULT_BOT_USER_ID = 'U00000000000000000000000000000e55'

export interface LinePlatformOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** The folder of the platform's one file; two platforms never share it. */
  readonly dataDir: string
  readonly channelSecret: string
  readonly channelAccessToken: string
  readonly botUserId?: string
  /** Where webhooks go; without it they wait until `setWebhookUrl`. */
  readonly webhookUrl?: string
  readonly groups?: readonly SimulatedGroup[]
  /** Tells who of these people is registered with the service, for the control API to show. LINE knows nothing of it. */
  readonly registeredAmong?: (userIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** Epoch milliseconds. */
  readonly now?: () => number
  readonly log?: (line: string) => void
}

export interface LinePlatform {
  /** `http://127.0.0.1:<port>`, what a LINE SDK takes as its base URL for api and api-data alike. */
  readonly url: string
  readonly port: number
  /** Sets the webhook and delivers at once whatever was waiting for it. */
  setWebhookUrl(url: string): void
  /** Ends connections and streams; events still owed stay owed in the file. */
  close(): Promise<void>
}

/** Starts a LINE platform on this machine. Several may run in one process, each with its own `dataDir`. */
export async function startLinePlatform(options: LinePlatformOptions): Promise<LinePlatform> {
  const log = options.log ?? (() => {})
  const store = openStore(options.dataDir)
  const settings = keepSettings(store)
  // Who starts the platform says where the bot is now; an address of an earlier run may be nobody's or another's.
  settings.change({ webhookUrl: options.webhookUrl ?? null })
  const realNow = options.now ?? Date.now
  const now = () => realNow() + settings.read().clockOffsetMs
  const users = keepUsers(store)
  const groups = keepGroups(store, users)
  const replyTokens = keepReplyTokens(store)
  const botUserId = options.botUserId ?? DEFAULT_BOT_USER_ID
  const { channelSecret } = options
  const platform: Platform = {
    botUserId,
    channelSecret,
    now,
    log,
    store,
    settings,
    users,
    groups,
    replyTokens,
    chats: keepChats(store),
    knownMessages: keepKnownMessages(store),
    registeredAmong: options.registeredAmong,
    retryKeys: keepRetryKeys(store),
    quota: keepQuota(store),
    accessTokens: keepAccessTokens(store, options.channelAccessToken),
    richMenus: keepRichMenus(store),
    contents: keepContents(store),
    faults: createFaults(),
    rateLimits: createRateLimits(),
    deliveries: keepDeliveries(store, { botUserId, channelSecret, now, settings, replyTokens }),
  }
  groups.seed(options.groups ?? [])
  const server = createAdaptorServer({ fetch: createApp(platform).fetch }) as Server
  try {
    server.listen(options.port, HOST)
    await once(server, 'listening')
  } catch (error) {
    store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  platform.deliveries.resume()
  return {
    url: `http://${HOST}:${port}`,
    port,
    setWebhookUrl(url) {
      settings.change({ webhookUrl: url })
      platform.deliveries.resume()
    },
    async close() {
      platform.deliveries.stop()
      server.closeAllConnections()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
      store.close()
    },
  }
}

function createApp(platform: Platform): Hono<LineEnv> {
  const app = new Hono<LineEnv>()
  app.use(async (context, next) => {
    context.set('requestId', newRequestId())
    await next()
  })
  app.notFound((context) => send(context, NOT_FOUND))
  app.onError((error, context) => {
    platform.log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
    return send(context, refuseRequest(500, 'Internal server error'))
  })
  const endpoints = [
    ...messageEndpoints(platform),
    ...contentEndpoints(platform),
    ...peopleEndpoints(platform),
    ...webhookEndpoints(platform),
    ...richMenuEndpoints(platform),
    ...richMenuLinkEndpoints(platform),
  ]
  for (const endpoint of endpoints) serveEndpoint(app, platform, endpoint)
  serveOAuth(app, platform)
  serveControl(app, platform, [...new Set(endpoints.map(({ name }) => name))])
  return app
}
