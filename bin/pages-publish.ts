import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { buildBackOffice } from '../local/runtime/build/build.ts'
import { filesToPublish } from './pages/publish.ts'
import { NoStackOutput, stackOutput } from './stack-output.ts'

const usage = `Use: npm run pages:publish -- --stage dev|prod [--map-style URL]
  builds the pages of the back office and puts them where the stage's distribution finds them`

/** What a page of an older version still loads stays where it is. */
const publish = async (stage: string, tiles: string | undefined): Promise<void> => {
  const of = async (key: string): Promise<string> => (await stackOutput(stage, key)).value
  const { region, value: Bucket } = await stackOutput(stage, 'PagesBucketName')
  const built = await buildBackOffice(join(import.meta.dirname, '..'), (line) => console.log(line))
  const files = await filesToPublish(built, {
    issuer: await of('SignInIssuer'),
    clientId: await of('SignInClientId'),
    signInUrl: await of('SignInUrl'),
    liveUrl: `wss://${await of('LiveRealtimeHost')}/event/realtime`,
    liveHost: await of('LiveHost'),
    ...(tiles !== undefined && { tiles }),
  })
  const s3 = new S3Client({ region })
  for (const { key, content, contentType, cacheControl } of files)
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: key,
        Body: content,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    )
  console.log(`${files.length} files are published: ${await of('BackOfficeUrl')}`)
}

const { values } = parseArgs({
  options: { stage: { type: 'string' }, 'map-style': { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help || !values.stage) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  await publish(values.stage, values['map-style']).catch((error: Error) => {
    console.error(
      error instanceof NoStackOutput ? `No such stack or output: ${error.message}` : error.message,
    )
    process.exitCode = 1
  })
}
