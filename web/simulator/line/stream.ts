import * as z from 'zod/mini'
import { type Entry, entrySchema } from './chat.ts'

const streamedSchema = z.object({ chatId: z.string(), entry: entrySchema })

export interface StreamListener {
  entry(chatId: string, entry: Entry): void
  /** After every opening, the first as well as later ones: what happened before has to be read. */
  opened(): void
  dropped(): void
}

const firstWaitMs = 500
const longestWaitMs = 10_000

/**
 * Listens to everything that happens on the platform until the returned function is called. Where the
 * stream drops it is opened again after 0.5 s, 1 s, 2 s … up to 10 s, from the last entry that came.
 */
export const listenToPlatform = (listener: StreamListener): (() => void) => {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = firstWaitMs
  let latest: number | undefined

  const open = () => {
    source = new EventSource(latest === undefined ? '/_line/stream' : `/_line/stream?after=${latest}`)
    source.onopen = () => {
      waitMs = firstWaitMs
      listener.opened()
    }
    source.addEventListener('entry', ({ data }: MessageEvent<string>) => {
      const streamed = streamedSchema.safeParse(JSON.parse(data))
      if (streamed.success) {
        latest = streamed.data.entry.n
        listener.entry(streamed.data.chatId, streamed.data.entry)
      } else console.error('Unreadable entry in the stream', streamed.error)
    })
    source.onerror = () => {
      source?.close()
      listener.dropped()
      timer = setTimeout(open, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
