import type { Located } from './chat.ts'
import type { OutgoingEvent, Source } from './control-api.ts'

/** Webhook events of what a person does in a chat, without what the platform fills in. */

const messageEvent = (source: Source, message: object): OutgoingEvent => ({
  type: 'message',
  source,
  message,
})

/** `quoted` is the id of the message that it answers. */
export const textEvent = (source: Source, text: string, quoted?: string): OutgoingEvent =>
  messageEvent(source, { type: 'text', text, ...(quoted !== undefined && { quotedMessageId: quoted }) })

export const placeEvent = (source: Source, { latitude, longitude, title, address }: Located): OutgoingEvent =>
  messageEvent(source, {
    type: 'location',
    latitude,
    longitude,
    ...(title && { title }),
    ...(address && { address }),
  })

export const stickerEvent = (source: Source): OutgoingEvent =>
  messageEvent(source, {
    type: 'sticker',
    packageId: '446',
    stickerId: '1988',
    stickerResourceType: 'STATIC',
  })

/** A photo, sound, film or file; its content is stored under `id`. */
export const mediaEvent = (
  source: Source,
  message: {
    readonly type: 'image' | 'audio' | 'video' | 'file'
    readonly id: string
    readonly duration?: number
    readonly fileName?: string
  },
): OutgoingEvent => messageEvent(source, message)

/** Takes a message back that was said before. */
export const unsendEvent = (source: Source, messageId: string): OutgoingEvent => ({
  type: 'unsend',
  source,
  unsend: { messageId },
})

export const postbackEvent = (source: Source, data: string): OutgoingEvent => ({
  type: 'postback',
  source,
  postback: { data },
})
