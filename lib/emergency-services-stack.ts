import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { BackOffice } from './back-office.ts'
import { BackOfficePages } from './back-office-pages.ts'
import { CaseStore } from './case-store.ts'
import { Exports } from './exports.ts'
import { FileLinks } from './file-links.ts'
import { FileStore } from './file-store.ts'
import { GuaranteeSweep } from './guarantee-sweep.ts'
import { LineChannel } from './line-channel.ts'
import { LineIntake } from './line-intake.ts'
import { LiveUpdates } from './live-updates.ts'
import { PlaceSearch } from './place-search.ts'
import { watchThePromise } from './promise-alarms.ts'
import { QuotaWatch } from './quota-watch.ts'
import { ReportRouting } from './report-routing.ts'
import { SignIn } from './sign-in.ts'
import { signInOrigin } from './sign-in-origin.ts'
import type { StageSettings } from './stage-settings.ts'
import { Tally } from './tally.ts'

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
    const files = new FileStore(this, 'FileStore', {
      settings,
      keptFor: Duration.days(settings.filesKeptFor),
    })
    const shared = {
      settings,
      alarms,
      store,
      files,
      fileLinks: new FileLinks(this, 'FileLinks', { settings, alarms, store, files }),
      line: new LineChannel(this, 'LineChannel', { settings }),
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
