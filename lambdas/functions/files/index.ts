import { tableFileLink } from '../../adapters/dynamodb/files/file-link.ts'
import { openTable } from '../../adapters/dynamodb/table.ts'
import { openBucket } from '../../adapters/s3/bucket.ts'
import { bucketFileAddresses } from '../../adapters/s3/file-addresses.ts'
import { systemClock } from '../../runtime/clock.ts'
import { readEnvironment } from '../../runtime/environment.ts'
import { variables } from './env.ts'
import { createFilesHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)

export const handler = createFilesHandler({
  links: tableFileLink(openTable(env.TABLE_NAME)),
  addresses: bucketFileAddresses(openBucket(env.FILES_BUCKET)),
  now: systemClock,
})
