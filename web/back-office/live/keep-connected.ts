import { connect } from './connection.ts'
import { type LiveMoment, waitBefore } from './live-state.ts'
import type { LiveChange } from './protocol.ts'

interface KeepConnectedProps {
  readonly url: string
  readonly host: string
  readonly channel: string
  /** The access token; may fail where nobody answers. */
  token(): Promise<string | undefined>
  /** Asks the API whether it answers, and has what is shown asked for anew. */
  poll(): Promise<'answered' | 'unanswered'>
  /** The connection stands, the first time or again: what was missed has to be read. */
  catchUp(): void
  onMoment(moment: LiveMoment): void
  /** Calls back when the device has found a network again, until what it returns is called. */
  whenOnline(listener: () => void): () => void
  onChanges(changes: readonly LiveChange[]): void
}

/** How often is asked while nothing arrives by itself (ms). */
const pollEvery = 15_000

/** Stays connected until the returned function is called; while it is not, it asks instead. */
export const keepConnected = (props: KeepConnectedProps): (() => void) => {
  let isOver = false
  let attempt = 0
  let connection: { close(): void } | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let polling: ReturnType<typeof setInterval> | undefined

  const poll = async () => {
    const moment = await props.poll()
    if (!isOver && polling !== undefined) props.onMoment(moment)
  }
  const dropped = () => {
    if (isOver) return
    connection = undefined
    props.onMoment('dropped')
    retry = setTimeout(open, waitBefore(attempt++, Math.random()))
    if (polling !== undefined) return
    polling = setInterval(poll, pollEvery)
    void poll()
  }
  const subscribed = () => {
    attempt = 0
    clearInterval(polling)
    polling = undefined
    props.onMoment('subscribed')
    props.catchUp()
  }
  const open = async () => {
    const token = await props.token().catch(() => undefined)
    if (isOver) return
    if (token === undefined) return dropped()
    connection = connect({
      url: props.url,
      channel: props.channel,
      authorization: { host: props.host, Authorization: token },
      onSubscribed: subscribed,
      onChanges: props.onChanges,
      onDropped: dropped,
    })
  }
  /** Nobody waits for the next attempt then. */
  const online = () => {
    if (connection) return
    clearTimeout(retry)
    void open()
  }

  const stopListening = props.whenOnline(online)
  void open()
  return () => {
    isOver = true
    stopListening()
    clearTimeout(retry)
    clearInterval(polling)
    connection?.close()
  }
}
