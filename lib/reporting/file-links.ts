import { Duration, Stack } from 'aws-cdk-lib'
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/files/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import { type Binding, plainValue } from '../shared/binding.ts'
import { PublicEndpoint } from '../shared/public-endpoint.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import type { ReportFiles } from '../storage/file-store.ts'

export interface FileLinksProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly files: ReportFiles
}

/** Far more than officers open, far less than it takes to guess or to drown the table (requests a second). */
const requestsPerSecond = 50

/**
 * The links by which a group opens what was sent: `GET /files/{token}`. They have an API of their own: a scanner
 * that gets 404s, or a slow start, would otherwise ring the alarms over what LINE sees of the webhook.
 */
export class FileLinkEndpoint extends Construct {
  readonly baseUrl: Binding

  constructor(scope: Construct, id: string, props: FileLinksProps) {
    super(scope, id)
    const { settings, alarms, store, files } = props
    const opener = new ServiceFunction<Env>(this, 'Files', {
      settings,
      alarms,
      name: 'files',
      description: 'leads the holder of a link to the file behind it',
      timeout: Duration.seconds(10),
      memorySize: 512,
      environment: { TABLE_NAME: store.fileLinks, FILES_BUCKET: files.reading },
      failure: {
        means: 'Officers cannot open the photos, voice messages and videos that people send.',
        first: 'read the newest error in the files log; is DynamoDB up?',
      },
    })
    const { api } = new PublicEndpoint(this, 'Endpoint', {
      settings,
      apiName: `${Stack.of(this).stackName}-files`,
      method: HttpMethod.GET,
      path: '/files/{token}',
      name: 'Files',
      target: opener,
      requestsPerSecond,
      whyOpen: 'Officers open it from a LINE group without an account; the link holds 128 random bits.',
    })
    this.baseUrl = plainValue(api.apiEndpoint)
  }
}
