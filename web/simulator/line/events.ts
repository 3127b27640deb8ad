import type { Located } from './chat.ts'
import type { OutgoingEvent, Source } from './control-api.ts'

/** Webhook events of what a person does in a chat, without what the platform fills in. */

const messageEvent = (source: Source, message: object): OutgoingEvent => ({
  type: 'message',
  source,
  message,
})

export const textEvent = (source: Source, text: string): OutgoingEvent =>
  messageEvent(source, { type: 'text', text })

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

export const photoEvent = (source: Source): OutgoingEvent =>
  messageEvent(source, { type: 'image', contentProvider: { type: 'line' } })

export const voiceEvent = (source: Source): OutgoingEvent =>
  messageEvent(source, { type: 'audio', duration: 3000, contentProvider: { type: 'line' } })

export const postbackEvent = (source: Source, data: string): OutgoingEvent => ({
  type: 'postback',
  source,
  postback: { data },
})
