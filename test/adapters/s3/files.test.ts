import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bucket, openBucket } from '../../../lambdas/adapters/s3/bucket.ts'
import { bucketFileAddresses } from '../../../lambdas/adapters/s3/file-addresses.ts'
import { bucketFileStore } from '../../../lambdas/adapters/s3/file-store.ts'
import { type FileServer, startFiles } from '../../../local/aws/s3/server.ts'

const failures: string[] = []
let server: FileServer
let bucket: Bucket
let now = Date.now()

beforeAll(async () => {
  server = await startFiles({ now: () => now })
  server.open('files')
  bucket = openBucket('files', {
    endpoint: server.url,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
})
afterAll(async () => {
  bucket.client.destroy()
  await server.close()
})

const put = (object: string, mediaType: string, isShown: boolean, into = bucket) =>
  bucketFileStore(into, (error) => void failures.push(error)).put(object, {
    bytes: Buffer.from('bytes'),
    mediaType,
    name: 'K7F-3QD.jpg',
    isShown,
  })

it.each([
  ['image/jpeg', true, 'inline; filename="K7F-3QD.jpg"'],
  ['application/octet-stream', false, 'attachment; filename="K7F-3QD.jpg"'],
])('what is %s is read as it was put, for five minutes', async (mediaType, isShown, disposition) => {
  const object = `reports/01/${mediaType.length}`
  expect(await put(object, mediaType, isShown)).toBe(true)
  const url = await bucketFileAddresses(bucket).addressOf(object)
  const answer = await fetch(url)
  expect(await answer.text()).toBe('bytes')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': mediaType,
    'content-disposition': disposition,
    'cache-control': 'private, no-store',
  })
  now += 5 * 60_000 + 2_000
  expect((await fetch(url)).status).toBe(403)
  now = Date.now()
})

it('a bucket that does not take it is told by its error, not thrown', async () => {
  expect(await put('reports/01/x', 'image/jpeg', true, { ...bucket, name: 'elsewhere' })).toBe(false)
  expect(failures).toEqual(['NoSuchBucket'])
})
