import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LineContent, LineContents } from '../../core/delivery/files/ports.ts'

export interface ContentSettings {
  /** `https://api-data.line.me`: contents have a host of their own. */
  readonly baseUrl: string
  /** Asked for on every call; `renew` forgets what was remembered. */
  readonly accessToken: (renew: boolean) => Promise<string>
  /** How long LINE may take until the last byte is here (ms). */
  readonly deadline: number
  /** What is larger is not taken, nor read to its end (bytes). */
  readonly largest: number
  /** Told of every call: its name, the HTTP status (0 where none came) and LINE's request id. */
  readonly onCall: (name: string, status: number, requestId: string | undefined) => void
}

/**
 * What people send as photo, voice, video or file, from LINE. It is read over node:http(s) as it comes, since LINE's
 * SDK would want streams of a real `fetch` (docs/decisions/cold-start.md), and always on a connection of its own,
 * which cannot have died while the function was frozen.
 */
export const lineContents = (settings: ContentSettings): LineContents => ({
  async fetch(messageId) {
    const url = new URL(`/v2/bot/message/${encodeURIComponent(messageId)}/content`, settings.baseUrl)
    try {
      const answer = await get(url, await settings.accessToken(false), settings.deadline)
      const status = answer.statusCode ?? 0
      settings.onCall('content', status, answer.headers['x-line-request-id']?.toString())
      if (status === 200) return await read(answer, settings.largest)
      answer.destroy()
      // The token was rotated, or is wrong: the next attempt reads it anew.
      if (status === 401) await settings.accessToken(true)
      return refusal(status)
    } catch {
      settings.onCall('content', 0, undefined)
      return { kind: 'unavailable' }
    }
  },
})

const get = (url: URL, token: string, deadline: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const sent = send(url, {
      agent: false,
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(deadline),
    })
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end()
  })

const read = async (answer: IncomingMessage, largest: number): Promise<LineContent> => {
  if (Number(answer.headers['content-length']) > largest) {
    answer.destroy()
    return { kind: 'tooLarge' }
  }
  const pieces: Buffer[] = []
  let length = 0
  // Whoever leaves this loop early ends the connection with it.
  for await (const piece of answer as AsyncIterable<Buffer>) {
    length += piece.byteLength
    if (length > largest) return { kind: 'tooLarge' }
    pieces.push(piece)
  }
  const mediaType = answer.headers['content-type']
  return { kind: 'content', bytes: Buffer.concat(pieces, length), ...(mediaType && { mediaType }) }
}

/** LINE says what it has lost or never had in several ways; what a later attempt may change is not lost. */
const refusal = (status: number): LineContent => {
  if (status === 202) return { kind: 'preparing' }
  const mayChange = [401, 403, 408, 429].includes(status)
  return { kind: status >= 400 && status < 500 && !mayChange ? 'gone' : 'unavailable' }
}
