import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import {
  dayIndex,
  expiryAttribute,
  indexes,
  keys,
  owedIndex,
  partitions,
  provinceIndex,
  uncountedIndex,
} from '../../lambdas/adapters/dynamodb/schema.ts'
import type { Alarms } from '../shared/alarms.ts'
import type { Binding } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'

/** Every partition that begins so, for a condition on leading keys. */
const allOf = (prefix: string): string => `${prefix}*`

/** What the back office reads, and what it changes as well, by the partition keys. */
const officeReads = [
  allOf(partitions.officers),
  partitions.officerMarks,
  allOf(partitions.friendEvent),
  partitions.tally,
  allOf(partitions.tallyOf),
]
const officeWrites = [
  partitions.accounts,
  allOf(partitions.audit),
  allOf(partitions.drill),
  allOf(partitions.export),
  allOf(partitions.linkCode),
  allOf(partitions.report),
  partitions.roster,
  partitions.settings,
]

/**
 * The one table: chats, reports, units. What is still owed to somebody is found through the sparse index
 * `owed` (its shard, then epoch milliseconds), what the figures do not know yet through `uncounted` in the same way.
 * All reports stand in the order of their acceptance in `byDay` and `byProvince`. What may be forgotten carries
 * `expiresAt` (epoch seconds).
 */
export class CaseStore extends Construct {
  readonly table: Table

  constructor(
    scope: Construct,
    id: string,
    props: { readonly settings: StageSettings; readonly alarms: Alarms },
  ) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: { name: keys.partition, type: AttributeType.STRING },
      sortKey: { name: keys.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Both images: what a report was, tells whether those of another province must hear of it too.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: expiryAttribute,
      deletionProtection: props.settings.keepsData,
      removalPolicy: props.settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    for (const { name, shard, sort, sortType, carries } of indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: shard, type: AttributeType.STRING },
        sortKey: { name: sort, type: sortType === 'number' ? AttributeType.NUMBER : AttributeType.STRING },
        ...(carries.length > 0
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...carries] }
          : { projectionType: ProjectionType.KEYS_ONLY }),
      })
    const sum = { statistic: 'Sum', period: Duration.minutes(1) }
    props.alarms.watch('case-store-throttled', {
      metric: new MathExpression({
        expression: 'reads + writes',
        usingMetrics: {
          reads: this.table.metric('ReadThrottleEvents', sum),
          writes: this.table.metric('WriteThrottleEvents', sum),
        },
        period: Duration.minutes(1),
      }),
      periods: 3,
      means: 'The table refuses part of the work, so replies come late and webhooks wait in the inbox queue.',
      first: 'look at which operation is throttled and whether the inbox queue drains.',
    })
  }

  /** The table's name, with the permission to read and write chats, reports and what belongs to them. */
  get cases(): Binding {
    return this.binding(['GetItem', 'PutItem', 'UpdateItem', 'Query'])
  }

  /** The table's name, with the permission to look up the link to a file, and nothing else that stands in it. */
  get fileLinks(): Binding {
    return this.binding(['GetItem'], { keys: [allOf(partitions.file)] })
  }

  /** The table's name, with the permission to read the roster and to keep what LINE says of groups and of friends. */
  get rosterAndLineFigures(): Binding {
    const reading = this.binding(['Query'], { keys: [partitions.roster, partitions.groupSizes] })
    const keeping = this.binding(['PutItem'], { keys: [partitions.groupSizes, partitions.friendFigures] })
    const known = this.binding(['GetItem'], { keys: [partitions.friendFigures] })
    return together(reading, keeping, known)
  }

  /** The table's name, with the permission to find what is owed, and no more than its keys. */
  get owed(): Binding {
    return this.binding(['Query'], { part: `/index/${owedIndex.name}` })
  }

  /** The table's name, with the permission to look up an account. */
  get accounts(): Binding {
    return this.binding(['GetItem'], { keys: [partitions.accounts] })
  }

  /** The table's name, with the permission to move reports and friends into the figures, and to count the officers. */
  get counting(): Binding {
    const finding = this.binding(['Query'], { part: `/index/${uncountedIndex.name}` })
    const moving = this.binding(['UpdateItem'], {
      keys: [
        allOf(partitions.report),
        allOf(partitions.friendEvent),
        partitions.tally,
        allOf(partitions.tallyOf),
      ],
    })
    return together(finding, moving, this.countingOfficers())
  }

  /** The table's name, with the permission to compare the figures with what the reports say, and to put them right. */
  get recounting(): Binding {
    const truth = this.binding(['Query'], { part: `/index/${dayIndex.name}` })
    const figures = this.binding(['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], {
      keys: [partitions.tally, allOf(partitions.tallyOf)],
    })
    return together(truth, figures, this.countingOfficers())
  }

  /** The table's name, with the permission to do what the pages ask for, and none to delete anything. */
  get backOffice(): Binding {
    const reading = this.binding(['GetItem', 'BatchGetItem', 'Query'], {
      keys: [...officeReads, ...officeWrites],
    })
    const writing = this.binding(['PutItem', 'UpdateItem', 'ConditionCheckItem'], { keys: officeWrites })
    return together(reading, writing, ...this.lists())
  }

  /** The table's name, with the permission to make the files that the back office asks for, and to say how far they are. */
  get exporting(): Binding {
    const jobs = this.binding(['GetItem', 'PutItem'], { keys: [allOf(partitions.export)] })
    const reading = this.binding(['GetItem', 'BatchGetItem', 'Query'], {
      keys: [
        partitions.accounts,
        allOf(partitions.audit),
        allOf(partitions.report),
        partitions.tally,
        allOf(partitions.tallyOf),
      ],
    })
    return together(jobs, reading, ...this.lists())
  }

  /** Reading reports in their order, and those that are not yet counted. */
  private lists(): readonly Required<Binding>[] {
    return [dayIndex, provinceIndex, uncountedIndex].map(({ name }) =>
      this.binding(['Query'], { part: `/index/${name}` }),
    )
  }

  private countingOfficers(): Required<Binding> {
    return this.binding(['GetItem', 'Query'], {
      keys: [allOf(partitions.officers), partitions.officerMarks, partitions.officerFigures],
    })
  }

  /** @param keys the partition keys of the only items that may be touched; `*` stands for anything */
  private binding(
    operations: readonly string[],
    { part = '', keys }: { readonly part?: string; readonly keys?: readonly string[] } = {},
  ): Required<Binding> {
    const actions = operations.map((operation) => `dynamodb:${operation}`)
    const resourceArns = [`${this.table.tableArn}${part}`]
    const conditions = keys && { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } }
    const grantTo = (grantee: IGrantable): void => {
      Grant.addToPrincipal({ grantee, actions, resourceArns, ...(conditions && { conditions }) })
    }
    return { value: this.table.tableName, grantTo }
  }
}

/** The same thing with all of these permissions. */
const together = (one: Required<Binding>, ...others: readonly Required<Binding>[]): Binding => ({
  value: one.value,
  grantTo(grantee) {
    for (const each of [one, ...others]) each.grantTo(grantee)
  },
})
