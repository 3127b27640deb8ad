import type { Media } from './ports.ts'

/** How a stored file is served; `isShown` if a browser may show it, and not only download it. */
export interface MediaType {
  readonly mediaType: string
  readonly extension: string
  readonly isShown: boolean
}

const shown = (mediaType: string, extension: string): MediaType => ({ mediaType, extension, isShown: true })

const images: Readonly<Record<string, MediaType>> = {
  'image/jpeg': shown('image/jpeg', 'jpg'),
  'image/png': shown('image/png', 'png'),
  'image/gif': shown('image/gif', 'gif'),
  'image/webp': shown('image/webp', 'webp'),
  'image/heic': shown('image/heic', 'heic'),
}
/** Phones use several names for the same format, of which browsers know one. */
const sounds: Readonly<Record<string, MediaType>> = {
  'audio/mp4': shown('audio/mp4', 'm4a'),
  'audio/m4a': shown('audio/mp4', 'm4a'),
  'audio/x-m4a': shown('audio/mp4', 'm4a'),
  'audio/aac': shown('audio/aac', 'aac'),
  'audio/mpeg': shown('audio/mpeg', 'mp3'),
  'audio/ogg': shown('audio/ogg', 'ogg'),
  'audio/wav': shown('audio/wav', 'wav'),
  'audio/x-wav': shown('audio/wav', 'wav'),
}
const videos: Readonly<Record<string, MediaType>> = {
  'video/mp4': shown('video/mp4', 'mp4'),
  'video/quicktime': shown('video/quicktime', 'mov'),
  'video/webm': shown('video/webm', 'webm'),
}
/** Downloaded but not shown: a document may contain code. */
const documents: Readonly<Record<string, MediaType>> = {
  'application/pdf': { mediaType: 'application/pdf', extension: 'pdf', isShown: false },
}

const allowed: Readonly<Record<Media, Readonly<Record<string, MediaType>>>> = {
  image: images,
  audio: sounds,
  video: videos,
  file: { ...images, ...sounds, ...videos, ...documents },
}

const unknownType: MediaType = { mediaType: 'application/octet-stream', extension: 'bin', isShown: false }

/**
 * The media type to serve a file with, from the kind of LINE message and the
 * media type that came with it. If they do not match, the file is served as bytes
 * to download: nothing that somebody sends may run in an officer's browser.
 */
export const detectMediaType = (media: Media, claimed: string | undefined): MediaType => {
  const [type = ''] = (claimed ?? '').split(';')
  const known = allowed[media]
  const key = type.trim().toLowerCase()
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? unknownType
}
