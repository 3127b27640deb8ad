import * as z from 'zod/mini'
import { ask } from './control-api.ts'

const storedSchema = z.object({ messageId: z.string() })

/** Pictures and sounds that come with the platform. */
export const samplePhotos = ['door.jpg', 'street.jpg', 'car.jpg'] as const
export const sampleVoice = { name: 'voice.m4a', duration: 2900 } as const

/** Where the platform shows a sample, or what was sent under a message's id. */
export const sampleAddress = (name: string): string => `/_line/samples/${name}`
export const contentAddress = (messageId: string): string => `/_line/content/${encodeURIComponent(messageId)}`

/** How LINE answers a bot that wants the content: not ready for some time, or no longer there. */
export type ContentFate = 'processing' | 'expired'

const post = async (query: string, body?: Blob): Promise<string> => {
  const request = { method: 'POST', ...(body && { body, headers: { 'content-type': body.type } }) }
  return (await ask(storedSchema, `content${query}`, request)).messageId
}

/** Milliseconds until a content that is being prepared is ready. */
const preparationMs = 8000

/** Stores a sample under the id of a message that is yet to be said, and answers with the id. */
export const storeSample = (name: string, fate?: ContentFate): Promise<string> => {
  const query = new URLSearchParams({ sample: name, ...(fate && { status: fate }) })
  if (fate === 'processing') query.set('readyInMs', String(preparationMs))
  return post(`?${query}`)
}

export const storeFile = (file: Blob): Promise<string> => post('', file)
