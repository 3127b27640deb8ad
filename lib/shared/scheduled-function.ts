import type { Duration } from 'aws-cdk-lib'
import { Rule, type Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts'

export interface ScheduledFunctionProps<Env extends Record<string, string>>
  extends ServiceFunctionProps<Env> {
  readonly schedule: Schedule
  /** The rule's construct id, such as `EveryMinute`. */
  readonly ruleId: string
  /** An event that is older is dropped: the next run does its work. Nothing is retried. */
  readonly maxEventAge: Duration
}

/** A function that a schedule runs. The next run is the retry. */
export class ScheduledFunction<Env extends Record<string, string>> extends ServiceFunction<Env> {
  constructor(scope: Construct, id: string, props: ScheduledFunctionProps<Env>) {
    super(scope, id, props)
    const { schedule, ruleId, maxEventAge } = props
    const onlyOnce = { retryAttempts: 0, maxEventAge }
    new Rule(scope, ruleId, { schedule, targets: [new LambdaFunction(this, onlyOnce)] })
    this.configureAsyncInvoke(onlyOnce)
  }
}
