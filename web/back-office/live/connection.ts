import { type Authorization, changesIn, type LiveChange, protocolsOf, readMessage } from './protocol.ts'

interface ConnectionProps {
  readonly url: string
  readonly channel: string
  readonly authorization: Authorization
  onSubscribed(): void
  onChanges(changes: readonly LiveChange[]): void
  /** Once, however it ended; not after `close`. */
  onDropped(): void
}

/** Longer than this a subscription does not take (ms). */
const longestOpening = 10_000
/** What AppSync says by itself (ms). */
const usualTimeout = 300_000

/** One WebSocket to AppSync Events with one subscription, until it drops or is closed. */
export const connect = (props: ConnectionProps): { close(): void } => {
  const socket = new WebSocket(props.url, protocolsOf(props.authorization))
  let isOver = false
  let timeout = usualTimeout
  let silence = setTimeout(() => drop(), longestOpening)

  const end = () => {
    isOver = true
    clearTimeout(silence)
    socket.close()
  }
  const drop = () => {
    if (isOver) return
    end()
    props.onDropped()
  }
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(drop, timeout)
  }
  const send = (message: object) => socket.send(JSON.stringify(message))

  socket.onopen = () => send({ type: 'connection_init' })
  socket.onclose = drop
  socket.onerror = drop
  socket.onmessage = ({ data }) => {
    const message = readMessage(String(data))
    if (isOver || !message) return
    switch (message.type) {
      case 'connection_ack':
        timeout = message.connectionTimeoutMs ?? usualTimeout
        return send({
          type: 'subscribe',
          id: crypto.randomUUID(),
          channel: props.channel,
          authorization: props.authorization,
        })
      case 'subscribe_success':
        heard()
        return props.onSubscribed()
      case 'subscribe_error':
      case 'connection_error':
        return drop()
      case 'data':
        heard()
        return props.onChanges(changesIn(message))
      default:
        return heard()
    }
  }
  return { close: end }
}
