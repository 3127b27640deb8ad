import { systemClock } from '../composition/clock.ts'
import { tableFileLink } from '../dynamo/file-link.ts'
import { openTable } from '../dynamo/table.ts'
import { readEnvironment } from '../environment.ts'
import { openBucket } from '../s3/bucket.ts'
import { bucketFileAddresses } from '../s3/file-addresses.ts'
import { variables } from './env.ts'
import { createFilesHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = createFilesHandler({
  links: tableFileLink(openTable(env.TABLE_NAME)),
  addresses: bucketFileAddresses(openBucket(env.FILES_BUCKET)),
  now: systemClock,
})
