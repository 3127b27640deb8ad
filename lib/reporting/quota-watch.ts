import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/quota/env.ts'
import { type Alarms, metricsNamespace, serviceName } from '../shared/alarms.ts'
import { plainValue } from '../shared/binding.ts'
import { ScheduledFunction } from '../shared/scheduled-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import type { LineCredentials } from './line-channel.ts'

export interface QuotaWatchProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly line: LineCredentials
}

/** Every quarter of an hour, what is left of the month's messages is compared with the reserve for emergencies. */
export class QuotaWatch extends Construct {
  constructor(scope: Construct, id: string, props: QuotaWatchProps) {
    super(scope, id)
    const { settings, alarms, store, line } = props
    new ScheduledFunction<Env>(this, 'Quota', {
      settings,
      alarms,
      name: 'quota',
      description: 'looks at what is left of the LINE quota and at the sizes of groups',
      // Fifty questions to LINE, two seconds each at the worst.
      timeout: Duration.minutes(2),
      schedule: Schedule.rate(Duration.minutes(15)),
      ruleId: 'EveryQuarterHour',
      maxEventAge: Duration.minutes(5),
      memorySize: 512,
      environment: {
        TABLE_NAME: store.rosterAndLineFigures,
        LINE_SECRET_ARN: line.credentials,
        LINE_API_BASE_URL: line.apiBaseUrl,
        LINE_RESERVE_REPORTS: plainValue(String(settings.lineReserveReports)),
      },
      failure: {
        means: 'Nobody watches how many messages LINE still takes this month.',
        first:
          'read the newest error in the quota log; until it is mended, look in LINE Official Account Manager.',
      },
    })
    alarms.watch('quota-silent', {
      // The figure itself: it is also missing where the function runs and LINE does not answer it.
      metric: new Metric({
        namespace: metricsNamespace,
        metricName: 'LineQuotaUsedShare',
        dimensionsMap: { service: serviceName(this) },
        statistic: 'SampleCount',
        period: Duration.minutes(30),
      }),
      whenBelow: true,
      periods: 2,
      means: 'For an hour nobody has known how many messages LINE still takes this month.',
      first:
        'see in the quota log whether LINE refuses the token or does not answer, and look in its Manager.',
    })
  }
}
