import { Duration } from 'aws-cdk-lib'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms, Consequence } from './alarms.ts'
import type { Binding } from './binding.ts'

export interface ReliableQueueProps {
  readonly alarms: Alarms
  /** Begins the names of the alarms: `<key>-dead-letters` and `<key>-age`. */
  readonly key: string
  /** The time limit of the function that reads the queue; a message stays hidden for six times that. */
  readonly consumerTimeout: Duration
  /** Failed attempts before a message is dead. */
  readonly maxReceives: number
  /** The longest delay anybody sends a message with; its age counts from the sending. */
  readonly longestDelay: Duration
  /** What a message among the dead letters means to people. */
  readonly deadLetter: Consequence
  /** What it means to people when messages wait. */
  readonly waiting: Consequence
}

/** A queue that never comes without its dead letters and the alarms over both. */
export class ReliableQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, props: ReliableQueueProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceives },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    const minute = { period: Duration.minutes(1), statistic: 'Maximum' }
    props.alarms.watch(`${props.key}-dead-letters`, {
      ...props.deadLetter,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible(minute),
    })
    props.alarms.watch(`${props.key}-age`, {
      ...props.waiting,
      metric: this.queue.metricApproximateAgeOfOldestMessage(minute),
      from: props.longestDelay.toSeconds() + 120,
      periods: 2,
    })
  }

  /** The queue's URL, with the permission to send to it. */
  get sending(): Binding {
    const grantTo = (grantee: IGrantable) =>
      Grant.addToPrincipal({ grantee, actions: ['sqs:SendMessage'], resourceArns: [this.queue.queueArn] })
    return { value: this.queue.queueUrl, grantTo }
  }
}
