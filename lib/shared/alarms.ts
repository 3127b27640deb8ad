import { Duration, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

/** The namespace of the metrics which the functions emit themselves. */
export const metricsNamespace = 'EssHelpMe'

/** What whoever is woken at night has to know before anything else. */
export interface Consequence {
  /** What it means for people, in one sentence. */
  readonly means: string
  /** What to do first, in one sentence. */
  readonly first: string
}

export interface AlarmDefinition extends Consequence {
  readonly metric: IMetric
  /** Rings from this value on; 1 unless said otherwise. */
  readonly from?: number
  /** Rings below the threshold instead, and where no figures come at all. */
  readonly whenBelow?: boolean
  /** How many periods in a row; 1 unless said otherwise. */
  readonly periods?: number
}

/**
 * The one place that alarms report to: a topic, and a subscription where an e-mail address is known.
 * Every alarm is called `<stack>-<key>` and `docs/runbook.md` has a section called `<key>`.
 */
export class Alarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: { readonly email: string | undefined }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    // A topic with a policy of its own loses the default one, by which the account's alarms could publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email))
  }

  watch(key: string, watch: AlarmDefinition): void {
    const alarm = new Alarm(this, key, {
      alarmName: `${Stack.of(this).stackName}-${key}`,
      alarmDescription: `${watch.means} First: ${watch.first} More: docs/runbook.md#${key}`,
      metric: watch.metric,
      threshold: watch.from ?? 1,
      evaluationPeriods: watch.periods ?? 1,
      comparisonOperator: watch.whenBelow
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: watch.whenBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }

  /** Watches a metric of our own, summed over five minutes or as long as said, whichever function emits it. */
  watchOwn(
    key: string,
    metricName: string,
    watch: Omit<AlarmDefinition, 'metric'> & { readonly over?: Duration },
  ): void {
    const metric = new Metric({
      namespace: metricsNamespace,
      metricName,
      dimensionsMap: { service: serviceName(this) },
      statistic: 'Sum',
      period: watch.over ?? Duration.minutes(5),
    })
    this.watch(key, { ...watch, metric })
  }
}

/** The dimension `service` of our own metrics: one for all functions of a stage, apart from other stages. */
export const serviceName = (scope: Construct): string => Stack.of(scope).stackName
