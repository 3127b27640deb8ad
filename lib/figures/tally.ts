import { Duration } from 'aws-cdk-lib'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/tally/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import { ScheduledFunction } from '../shared/scheduled-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import { Recount } from './recount.ts'

export interface TallyProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
}

/** Every minute the figures take in what has changed, so that no question about them reads reports; a night proves them. */
export class Tally extends Construct {
  constructor(scope: Construct, id: string, props: TallyProps) {
    super(scope, id)
    const { settings, alarms, store } = props
    const tally = new ScheduledFunction<Env>(this, 'Count', {
      settings,
      alarms,
      name: 'tally',
      description: 'counts reports, officers and friends where they have changed',
      // It stops by itself before that, and before the next one begins.
      timeout: Duration.seconds(55),
      schedule: Schedule.rate(Duration.minutes(1)),
      ruleId: 'EveryMinute',
      maxEventAge: Duration.minutes(1),
      memorySize: 512,
      environment: { TABLE_NAME: store.counting },
      failure: {
        means: 'The figures stand still, and pages become slower the more there is to add up.',
        first: 'read the newest error in the tally log.',
      },
    })
    alarms.watch('tally-silent', {
      metric: tally.metricInvocations({ statistic: 'Sum', period: Duration.minutes(1) }),
      whenBelow: true,
      periods: 5,
      means: 'Nobody counts any more, so the figures stand still and pages become slower.',
      first: 'see whether the schedule is enabled and the function is throttled.',
    })
    new Recount(this, 'Proof', props)
  }
}
