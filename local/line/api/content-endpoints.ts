import type { Platform } from '../platform.ts'
import { type Answer, NOT_FOUND, ok } from './answer.ts'
import type { Endpoint } from './endpoint.ts'

/** What users sent as image, video, sound or file. */
export function contentEndpoints({ contents }: Platform): Endpoint[] {
  const bytes = (messageId: string): Answer => {
    const content = contents.find(messageId)
    if (content === undefined || content.status === 'failed') return NOT_FOUND
    if (content.status === 'processing') return ok({}, 202)
    return { status: 200, body: content.bytes, headers: { 'content-type': content.type } }
  }
  const path = '/v2/bot/message/:messageId/content'
  return [
    { method: 'GET', path, name: 'content', handle: (call) => bytes(call.param('messageId')) },
    {
      method: 'GET',
      path: `${path}/preview`,
      name: 'contentPreview',
      handle: (call) => bytes(call.param('messageId')),
    },
    {
      method: 'GET',
      path: `${path}/transcoding`,
      name: 'contentTranscoding',
      handle: (call) => {
        const content = contents.find(call.param('messageId'))
        return content ? ok({ status: content.status }) : NOT_FOUND
      },
    },
  ]
}
