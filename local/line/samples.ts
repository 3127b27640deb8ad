import { readFileSync } from 'node:fs'

interface Sample {
  /** The media type that LINE gives such a content. */
  readonly type: string
  readonly bytes: Uint8Array
  readonly durationMs?: number
}

const TYPES = {
  'door.jpg': { type: 'image/jpeg' },
  'street.jpg': { type: 'image/jpeg' },
  'car.jpg': { type: 'image/jpeg' },
  'voice.m4a': { type: 'audio/x-m4a', durationMs: 2_900 },
  'video.mp4': { type: 'video/mp4', durationMs: 2_000 },
  'note.txt': { type: 'text/plain' },
} as const

type SampleName = keyof typeof TYPES

/** What stands in for the content of a message that was said without one: at LINE none is ever missing. */
const OF_MESSAGE: Readonly<Record<string, SampleName>> = {
  image: 'door.jpg',
  audio: 'voice.m4a',
  video: 'video.mp4',
  file: 'note.txt',
}

const read = new Map<SampleName, Sample>()

/** A picture, sound, film or file that comes with the platform; undefined where it has none of that name. */
export function sample(name: string): Sample | undefined {
  if (!Object.hasOwn(TYPES, name)) return undefined
  const known = name as SampleName
  const found = read.get(known) ?? {
    ...TYPES[known],
    bytes: new Uint8Array(readFileSync(new URL(`samples/${known}`, import.meta.url))),
  }
  read.set(known, found)
  return found
}

/** The sample for a kind of message; undefined where such messages have no content. */
export function sampleOf(messageType: string): Sample | undefined {
  const name = OF_MESSAGE[messageType]
  return name === undefined ? undefined : sample(name)
}
