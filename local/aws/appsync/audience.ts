import type { WebSocket } from 'ws'
import type { EventAuthorization } from './protocol.ts'
import { clientMessage, namespaceOf } from './protocol.ts'

/** What somebody wants, as the authorizer is asked. */
export type ChannelWish =
  | { readonly operation: 'EVENT_CONNECT' }
  | { readonly operation: 'EVENT_SUBSCRIBE'; readonly channel: string; readonly channelNamespaceName: string }

/** Whether the authorizer lets them. */
export type Ask = (who: EventAuthorization, wish: ChannelWish) => Promise<boolean>

/** What AppSync says by itself: it sends a sign of life every minute and promises one within five (ms). */
const connectionTimeoutMs = 300_000
const keepAliveMs = 60_000

const problem = (errorType: string, message: string) => ({ errors: [{ errorType, message }] })

/** Those who have a connection, and what they hear. */
export const createAudience = (namespaces: readonly string[], ask: Ask) => {
  const connections = new Map<WebSocket, Map<string, string>>()
  const say = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message))

  const subscribe = async (socket: WebSocket, id: string, channel: string, who: EventAuthorization) => {
    const refuse = (errorType: string, message: string): void =>
      say(socket, { type: 'subscribe_error', id, ...problem(errorType, message) })
    const heard = connections.get(socket)
    const channelNamespaceName = namespaceOf(channel)
    if (!channelNamespaceName || !namespaces.includes(channelNamespaceName))
      return refuse('BadRequestException', 'Invalid channel')
    if (heard?.has(id)) return refuse('DuplicatedOperationError', 'The id is in use')
    const may = await ask(who, { operation: 'EVENT_SUBSCRIBE', channel, channelNamespaceName })
    if (!may) return refuse('UnauthorizedException', 'You are not authorized to make this call.')
    heard?.set(id, channel)
    say(socket, { type: 'subscribe_success', id })
  }

  const receive = (socket: WebSocket, text: string): void | Promise<void> => {
    const read = clientMessage.safeParse(parsed(text))
    if (!read.success)
      return say(socket, { type: 'error', ...problem('BadRequestException', 'Unknown message') })
    const message = read.data
    switch (message.type) {
      case 'connection_init':
        return say(socket, { type: 'connection_ack', connectionTimeoutMs })
      case 'subscribe':
        return subscribe(socket, message.id, message.channel, message.authorization)
      case 'unsubscribe': {
        const { id } = message
        const known = connections.get(socket)?.delete(id)
        return say(
          socket,
          known
            ? { type: 'unsubscribe_success', id }
            : { type: 'unsubscribe_error', id, ...problem('UnknownOperationError', 'Unknown operation id') },
        )
      }
    }
  }

  return {
    get size() {
      return connections.size
    },
    /** Takes in a connection whose opener the authorizer may still refuse. */
    async join(socket: WebSocket, who: EventAuthorization | undefined): Promise<void> {
      const early: string[] = []
      let isIn = false
      socket.on('message', (data) => {
        if (isIn) void receive(socket, String(data))
        else early.push(String(data))
      })
      socket.on('error', () => socket.terminate())
      if (!who || !(await ask(who, { operation: 'EVENT_CONNECT' }))) {
        say(socket, { type: 'connection_error', ...problem('UnauthorizedException', 'Permission denied') })
        return socket.close(1008)
      }
      connections.set(socket, new Map())
      const alive = setInterval(() => say(socket, { type: 'ka' }), keepAliveMs)
      socket.on('close', () => {
        clearInterval(alive)
        connections.delete(socket)
      })
      isIn = true
      for (const text of early) void receive(socket, text)
    },
    tell(channel: string, events: readonly string[]): void {
      for (const [socket, heard] of connections)
        for (const [id, subscribed] of heard)
          if (subscribed === channel)
            for (const event of events) say(socket, { type: 'data', id, event: [event] })
    },
    /** Ends all connections without a word, as a failing network does. */
    drop(): void {
      for (const socket of connections.keys()) socket.terminate()
    },
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
