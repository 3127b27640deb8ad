import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import type { ChatEntry } from '../state/chat-entry.ts'
import type { ChatStore } from '../state/chats.ts'

const HEARTBEAT_MS = 15_000
const LONGEST_WAIT_MS = 60_000
const PAGE = 500

export function chatRoutes(app: Hono<LineEnv>, { chats }: Platform): void {
  app.get('/_line/chats', (context) => context.json({ chats: chats.list() }))

  app.get('/_line/chats/:chatId', async (context) => {
    const chatId = context.req.param('chatId')
    const after = Number(context.req.query('after') ?? 0)
    const wait = Math.min(Number(context.req.query('wait') ?? 0), LONGEST_WAIT_MS)
    if (!Number.isInteger(after) || !(wait >= 0))
      return context.json({ message: 'after and wait are whole numbers' }, 400)
    const chat = chats.find(chatId)
    if (chat === undefined) return context.json({ message: `no chat ${chatId}` }, 404)
    const entries = await entriesAfter(chats, chatId, after, wait)
    return context.json({ ...chat, entries })
  })

  app.get('/_line/stream', (context) => {
    const resumed = Number.parseInt(
      context.req.header('last-event-id') ?? context.req.query('after') ?? '',
      10,
    )
    return streamSSE(context, async (stream) => {
      // A page that was open while the data were forgotten may name an entry that does not exist yet.
      let shown = Math.min(Number.isNaN(resumed) ? Number.POSITIVE_INFINITY : resumed, chats.latest())
      let wake = () => {}
      const stop = chats.watch(() => wake())
      stream.onAbort(() => {
        stop()
        wake()
      })
      await stream.write(': connected\n\n')
      while (!stream.aborted) {
        const next = chats.since(shown, PAGE)
        for (const { chatId, entry } of next) {
          await stream.writeSSE({
            id: String(entry.n),
            event: 'entry',
            data: JSON.stringify({ chatId, entry }),
          })
          shown = entry.n
        }
        if (next.length > 0) continue
        const timedOut = await waitFor(HEARTBEAT_MS, (resolve) => {
          wake = resolve
        })
        if (timedOut && !stream.aborted) await stream.write(': heartbeat\n\n')
      }
      stop()
    })
  })
}

async function entriesAfter(
  chats: ChatStore,
  chatId: string,
  after: number,
  wait: number,
): Promise<ChatEntry[]> {
  const now = chats.entries(chatId, after)
  if (now.length > 0 || wait === 0) return now
  let stop = () => {}
  await waitFor(wait, (resolve) => {
    stop = chats.watch((changed) => {
      if (changed === chatId) resolve()
    })
  })
  stop()
  return chats.entries(chatId, after)
}

/** Waits for `start` to call back; true where that took too long. */
async function waitFor(ms: number, start: (resolve: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms)
    start(() => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
