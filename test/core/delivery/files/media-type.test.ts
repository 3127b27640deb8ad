import { expect, it } from 'vitest'
import { detectMediaType } from '../../../../lambdas/core/delivery/files/media-type.ts'

it.each([
  ['image', 'image/jpeg', 'image/jpeg', 'jpg'],
  ['image', 'IMAGE/PNG; charset=binary', 'image/png', 'png'],
  ['audio', 'audio/x-m4a', 'audio/mp4', 'm4a'],
  ['video', 'video/mp4', 'video/mp4', 'mp4'],
  ['file', 'video/quicktime', 'video/quicktime', 'mov'],
] as const)('%s as %s is shown as %s', (media, claimed, mediaType, extension) => {
  expect(detectMediaType(media, claimed)).toEqual({ mediaType, extension, isShown: true })
})

it('a document is saved, not shown', () => {
  expect(detectMediaType('file', 'application/pdf')).toMatchObject({
    mediaType: 'application/pdf',
    isShown: false,
  })
})

it.each([
  ['image', 'text/html'],
  ['image', 'image/svg+xml'],
  ['file', 'image/svg+xml'],
  ['file', 'application/xhtml+xml'],
  ['image', 'video/mp4'],
  ['image', 'constructor'],
  ['audio', ''],
  ['video', undefined],
] as const)('%s that claims to be %s is bytes to be saved', (media, claimed) => {
  expect(detectMediaType(media, claimed)).toEqual({
    mediaType: 'application/octet-stream',
    extension: 'bin',
    isShown: false,
  })
})
