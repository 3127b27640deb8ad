import { type ContentFate, sampleVoice, storeFile, storeSample } from '../line/content-api.ts'
import type { OutgoingEvent, Source } from '../line/control-api.ts'
import { mediaEvent } from '../line/events.ts'

/** Stores what is sent and answers with the event that carries it. */
export type PreparedEvent = (source: Source) => Promise<OutgoingEvent>

export const photo =
  (sample: string): PreparedEvent =>
  async (source) =>
    mediaEvent(source, { type: 'image', id: await storeSample(sample) })

export const voice =
  (fate?: ContentFate): PreparedEvent =>
  async (source) =>
    mediaEvent(source, {
      type: 'audio',
      id: await storeSample(sampleVoice.name, fate),
      duration: sampleVoice.duration,
    })

/** A photo of which nothing arrived. */
export const emptyPhoto: PreparedEvent = async (source) =>
  mediaEvent(source, { type: 'image', id: await storeFile(new Blob([], { type: 'image/jpeg' })) })

/** A file of this machine, as the kind of message that LINE makes of it. */
export const fromFile =
  (file: File): PreparedEvent =>
  async (source) => {
    const id = await storeFile(file)
    if (file.type.startsWith('image/')) return mediaEvent(source, { type: 'image', id })
    if (file.type.startsWith('video/')) return mediaEvent(source, { type: 'video', id })
    if (!file.type.startsWith('audio/')) return mediaEvent(source, { type: 'file', id, fileName: file.name })
    const duration = await durationOf(file)
    return mediaEvent(source, { type: 'audio', id, ...(duration !== undefined && { duration }) })
  }

/** The length of a sound in milliseconds; undefined where this browser cannot read it. */
const durationOf = async (file: File): Promise<number | undefined> => {
  const context = new AudioContext()
  try {
    const { duration } = await context.decodeAudioData(await file.arrayBuffer())
    return Math.round(duration * 1000)
  } catch {
    return undefined
  } finally {
    await context.close()
  }
}
