import { Duration } from 'aws-cdk-lib'
import { Schedule } from 'aws-cdk-lib/aws-events'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/recount/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import { ScheduledFunction } from '../shared/scheduled-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'

export interface RecountProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
}

/** Every night at 2 o'clock in Thailand, the figures are compared with the reports, and put right. */
export class Recount extends Construct {
  constructor(scope: Construct, id: string, { settings, alarms, store }: RecountProps) {
    super(scope, id)
    new ScheduledFunction<Env>(this, 'Recount', {
      settings,
      alarms,
      name: 'recount',
      description: 'compares the figures with the reports and puts them right',
      // It begins no other day after twelve minutes.
      timeout: Duration.minutes(15),
      schedule: Schedule.cron({ hour: '19', minute: '0' }),
      ruleId: 'EveryNight',
      maxEventAge: Duration.hours(1),
      memorySize: 1_024,
      environment: { TABLE_NAME: store.recounting },
      failure: {
        means: 'Nobody has proved the figures last night; they are as right as they were.',
        first: 'read the newest error in the recount log; it goes on from there the next night.',
      },
    })
  }
}
