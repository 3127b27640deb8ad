import * as z from 'zod/mini'

/** A report that is new or has changed; what it says now, the API tells. */
const change = z.object({ id: z.string(), kind: z.enum(['new', 'changed']) })
export type LiveChange = z.infer<typeof change>

/** What AppSync Events sends over its WebSocket; other kinds are skipped. */
const message = z.object({
  type: z.string(),
  /** After how long without a word the connection is dead (ms); with `connection_ack`. */
  connectionTimeoutMs: z.optional(z.number()),
  /** With `data`: events, each as JSON. */
  event: z.optional(z.union([z.string(), z.array(z.string())])),
})
export type LiveMessage = z.infer<typeof message>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const readMessage = (text: string): LiveMessage | undefined => {
  const read = message.safeParse(parsed(text))
  return read.success ? read.data : undefined
}

/** The changes in a message; what is not one is left out. */
export const changesIn = ({ type, event }: LiveMessage): LiveChange[] =>
  type === 'data'
    ? [event ?? []].flat().flatMap((text) => {
        const read = change.safeParse(parsed(text))
        return read.success ? [read.data] : []
      })
    : []

/** Who connects to which host, as AppSync wants to be told. */
export interface Authorization {
  readonly host: string
  readonly Authorization: string
}

const base64Url = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A browser can send no headers with a WebSocket: they travel as the name of a subprotocol. */
export const protocolsOf = (authorization: Authorization): string[] => [
  'aws-appsync-event-ws',
  `header-${base64Url(JSON.stringify(authorization))}`,
]

/** The channel of an account: its province's, or the whole country's. */
export const liveChannelOf = (province: string | undefined): string =>
  province === undefined ? '/incidents/all' : `/incidents/province-${province}`
