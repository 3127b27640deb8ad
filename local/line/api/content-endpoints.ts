import { type Download, downloadOf } from '../downloads.ts'
import type { Platform } from '../platform.ts'
import { sampleOf } from '../samples.ts'
import { type ApiAnswer, ok, refuseRequest } from './answer.ts'
import type { Call, Endpoint } from './endpoint.ts'

// LINE writes this one in small letters, unlike its other refusals.
const UNKNOWN = refuseRequest(404, 'not found')
const GONE = refuseRequest(410, 'The content is gone')

/** What users sent as image, video, sound or file. */
export function contentEndpoints(platform: Platform): Endpoint[] {
  const withDownload = (work: (download: Download) => ApiAnswer) => (call: Call) => {
    const download = downloadOf(platform, call.param('messageId'))
    if (download === undefined || download.status === 'expired') return UNKNOWN
    return download.status === 'gone' ? GONE : work(download)
  }
  const path = '/v2/bot/message/:messageId/content'
  return [
    { method: 'GET', path, name: 'content', handle: withDownload(bytesOf) },
    {
      method: 'GET',
      path: `${path}/preview`,
      name: 'contentPreview',
      handle: withDownload((download) =>
        ['image', 'video'].includes(download.kind)
          ? bytesOf(previewOf(download))
          : refuseRequest(400, 'The content can not be previewed'),
      ),
    },
    {
      method: 'GET',
      path: `${path}/transcoding`,
      name: 'contentTranscoding',
      handle: withDownload(({ kind, status }) =>
        ['video', 'audio'].includes(kind)
          ? ok({ status })
          : refuseRequest(400, "Transcoding status doesn't support this type of content"),
      ),
    },
  ]
}

/** A picture is its own preview; a film has one of its own. */
function previewOf(download: Download): Download {
  const still = download.kind === 'video' ? sampleOf('image') : undefined
  return still === undefined ? download : { ...download, type: still.type, bytes: still.bytes }
}

function bytesOf({ status, type, bytes }: Download): ApiAnswer {
  if (status === 'processing') return ok({}, 202)
  return status === 'failed' ? UNKNOWN : { status: 200, body: bytes, headers: { 'content-type': type } }
}
