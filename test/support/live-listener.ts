import WebSocket from 'ws'

export interface LiveMessage {
  readonly type: string
  readonly id?: string
  readonly event?: readonly string[]
  readonly errors?: readonly { readonly errorType: string }[]
  readonly connectionTimeoutMs?: number
}

export interface Authorization {
  readonly host: string
  readonly Authorization: string
}

const encoded = (who: Authorization): string =>
  `header-${Buffer.from(JSON.stringify(who)).toString('base64url')}`

/** A connection to AppSync Events as a page makes it, with all that came over it. */
export const listenLive = (url: string, who: Authorization | undefined) => {
  const socket = new WebSocket(url, ['aws-appsync-event-ws', ...(who ? [encoded(who)] : [])])
  const messages: LiveMessage[] = []
  const waiting = new Set<() => void>()
  const changed = (): void => {
    for (const look of [...waiting]) look()
  }
  let isOver = false
  const ended = new Promise<number>((resolve) => {
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      isOver = true
      changed()
      resolve(code)
    })
  })
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as LiveMessage)
    changed()
  })
  const opened = new Promise<void>((resolve) => socket.on('open', () => resolve()))

  return {
    messages,
    /** The code with which the connection was closed. */
    ended,
    async say(message: object): Promise<void> {
      await opened
      socket.send(JSON.stringify(message))
    },
    /** The first message that will do; rejects where the connection ends without it. */
    hear: (willDo: (message: LiveMessage) => boolean): Promise<LiveMessage> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = messages.find(willDo)
          if (!found && !isOver) return
          waiting.delete(look)
          if (found) resolve(found)
          else reject(new Error(`The connection ended after ${JSON.stringify(messages)}`))
        }
        waiting.add(look)
        look()
      }),
    /** All events that came, as what they hold. */
    events: (): unknown[] =>
      messages.flatMap(({ event = [] }) => event.map((text) => JSON.parse(text) as unknown)),
    async close(): Promise<void> {
      socket.close()
      await ended
    },
  }
}

/** Connects and subscribes; resolves once both have been answered. */
export const subscribeLive = async (url: string, who: Authorization, channel: string) => {
  const listener = listenLive(url, who)
  await listener.say({ type: 'connection_init' })
  await listener.hear(({ type }) => type === 'connection_ack')
  await listener.say({ type: 'subscribe', id: channel, channel, authorization: who })
  await listener.hear(({ type }) => type.startsWith('subscribe_'))
  return listener
}
