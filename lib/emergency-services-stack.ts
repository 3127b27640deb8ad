import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { BackOffice } from './back-office/back-office.ts'
import { Exports } from './back-office/exports.ts'
import { LiveUpdates } from './back-office/live-updates.ts'
import { BackOfficePages } from './back-office/pages.ts'
import { SignIn } from './back-office/sign-in.ts'
import { signInOrigin } from './back-office/sign-in-origin.ts'
import { Tally } from './figures/tally.ts'
import { FileLinkEndpoint } from './reporting/file-links.ts'
import { GuaranteeSweep } from './reporting/guarantee-sweep.ts'
import { LineCredentials } from './reporting/line-channel.ts'
import { LineIntake } from './reporting/line-intake.ts'
import { PlaceSearch } from './reporting/place-search.ts'
import { QuotaWatch } from './reporting/quota-watch.ts'
import { ReportRouting } from './reporting/report-routing.ts'
import { Alarms } from './shared/alarms.ts'
import { watchThePromise } from './shared/promise-alarms.ts'
import type { StageSettings } from './shared/stage-settings.ts'
import { CaseStore } from './storage/case-store.ts'
import { ReportFiles } from './storage/file-store.ts'

export interface EmergencyServicesStackProps extends StackProps {
  readonly settings: StageSettings
  readonly alarmEmail: string | undefined
}

/** A report's way from LINE to the groups of those who can act. */
export class EmergencyServicesStack extends Stack {
  constructor(scope: Construct, id: string, props: EmergencyServicesStackProps) {
    super(scope, id, props)
    const { settings } = props
    const alarms = new Alarms(this, 'Alarms', { email: props.alarmEmail })
    const store = new CaseStore(this, 'CaseStore', { settings, alarms })
    const files = new ReportFiles(this, 'FileStore', {
      settings,
      keptFor: Duration.days(settings.filesKeptFor),
    })
    const shared = {
      settings,
      alarms,
      store,
      files,
      fileLinks: new FileLinkEndpoint(this, 'FileLinks', { settings, alarms, store, files }),
      line: new LineCredentials(this, 'LineChannel', { settings }),
      places: new PlaceSearch(this, 'PlaceSearch', { settings }),
    }
    const { reports } = new ReportRouting(this, 'ReportRouting', shared)
    const { inbox, endpoint } = new LineIntake(this, 'LineIntake', { ...shared, reports })
    new QuotaWatch(this, 'QuotaWatch', shared)
    new GuaranteeSweep(this, 'GuaranteeSweep', { ...shared, inbox, reports })
    new Tally(this, 'Tally', shared)
    const pages = new BackOfficePages(this, 'BackOfficePages', {
      settings,
      connectsTo: [
        signInOrigin(this, settings),
        // Its full name is only known once the pages have theirs, which whoever signs in is sent back to.
        `wss://*.appsync-realtime-api.${this.region}.amazonaws.com`,
        `https://maps.geo.${settings.locationRegion}.amazonaws.com`,
      ],
    })
    const signIn = new SignIn(this, 'SignIn', { settings, pagesOrigin: pages.origin })
    const live = new LiveUpdates(this, 'LiveUpdates', { ...shared, signIn })
    const exports = new Exports(this, 'Exports', shared)
    const { api } = new BackOffice(this, 'BackOffice', { ...shared, signIn, exports, reports })
    pages.serveApi(api)
    watchThePromise(alarms)
    this.tell({
      WebhookUrl: endpoint.url,
      TableName: store.table.tableName,
      FilesBucketName: files.bucket.bucketName,
      LineSecretArn: shared.line.secret.secretArn,
      PlaceIndexName: shared.places.searching.value,
      BackOfficeUrl: `${pages.origin}/back-office/`,
      PagesBucketName: pages.bucket.bucketName,
      SignInIssuer: signIn.issuer.value,
      SignInClientId: signIn.clientId.value,
      SignInUrl: signInOrigin(this, settings),
      LiveHost: live.api.httpDns,
      LiveRealtimeHost: live.api.realtimeDns,
      UserPoolId: signIn.pool.userPoolId,
      AlarmTopicArn: alarms.topic.topicArn,
      InboxQueueUrl: inbox.queue.queueUrl,
      InboxQueueArn: inbox.queue.queueArn,
      InboxDeadLettersArn: inbox.deadLetters.queueArn,
      ReportQueueUrl: reports.queue.queueUrl,
      ReportQueueArn: reports.queue.queueArn,
      ReportDeadLettersArn: reports.deadLetters.queueArn,
    })
  }

  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
