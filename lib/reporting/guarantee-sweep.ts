import { Duration } from 'aws-cdk-lib'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/sweep/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import type { ReliableQueue } from '../shared/reliable-queue.ts'
import { ScheduledFunction } from '../shared/scheduled-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'

export interface GuaranteeSweepProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
  readonly inbox: ReliableQueue
  readonly reports: ReliableQueue
}

/** Every minute, whatever is owed and overdue is queued again: this is what makes the promise hold. */
export class GuaranteeSweep extends Construct {
  constructor(scope: Construct, id: string, props: GuaranteeSweepProps) {
    super(scope, id)
    const { settings, alarms, store, inbox, reports } = props
    const sweep = new ScheduledFunction<Env>(this, 'Sweep', {
      settings,
      alarms,
      name: 'sweep',
      description: 'queues again what is owed and overdue',
      // Ends before the next one begins.
      timeout: Duration.seconds(50),
      schedule: Schedule.rate(Duration.minutes(1)),
      ruleId: 'EveryMinute',
      maxEventAge: Duration.minutes(1),
      memorySize: 512,
      environment: {
        TABLE_NAME: store.owed,
        INBOX_QUEUE_URL: inbox.sending,
        REPORT_QUEUE_URL: reports.sending,
      },
      failure: {
        means: 'Nobody looks after reports that got stuck.',
        first: 'read the newest error in the sweep log.',
      },
    })
    alarms.watch('sweep-silent', {
      metric: sweep.metricInvocations({ statistic: 'Sum', period: Duration.minutes(1) }),
      whenBelow: true,
      periods: 3,
      means: 'The sweep has stopped, so a report that gets stuck stays stuck.',
      first: 'see whether the schedule is enabled and the function is throttled.',
    })
  }
}
