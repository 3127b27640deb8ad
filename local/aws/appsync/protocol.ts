import * as z from 'zod'

/** The name under which a WebSocket of events is opened, besides the one that carries who opens it. */
export const eventProtocol = 'aws-appsync-event-ws'

/** Who connects or subscribes. */
export const authorization = z.looseObject({ host: z.string(), Authorization: z.string() })
export type EventAuthorization = z.infer<typeof authorization>

/** What a client may say. */
export const clientMessage = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('connection_init') }),
  z.looseObject({
    type: z.literal('subscribe'),
    id: z.string().min(1).max(128),
    channel: z.string(),
    authorization,
  }),
  z.looseObject({ type: z.literal('unsubscribe'), id: z.string().min(1) }),
])

const segment = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?'
const channelForm = new RegExp(`^/(${segment})(?:/${segment}){0,4}$`)

/** The namespace of a channel, its first part; undefined where it is no channel. */
export const namespaceOf = (channel: string): string | undefined => channelForm.exec(channel)?.[1]

/** What a publisher sends: at most five events, each as JSON. */
export const publication = z.strictObject({
  id: z.string().optional(),
  channel: z.string(),
  events: z
    .array(
      z.string().refine((event) => {
        try {
          JSON.parse(event)
          return true
        } catch {
          return false
        }
      }, 'An event is JSON'),
    )
    .min(1)
    .max(5),
})

/** Reads the subprotocol in which a browser, which can set no headers, says who it is. */
export const authorizationIn = (protocols: string | undefined): EventAuthorization | undefined => {
  const encoded = protocols
    ?.split(',')
    .map((protocol) => protocol.trim())
    .find((protocol) => protocol.startsWith('header-'))
    ?.slice('header-'.length)
  if (encoded === undefined) return undefined
  try {
    const read = authorization.safeParse(JSON.parse(Buffer.from(encoded, 'base64url').toString()))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
