import { type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Binding } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'

export interface FileStoreProps {
  readonly settings: StageSettings
  /** What is older goes by itself. */
  readonly keptFor: Duration
}

/**
 * A bucket for files that name or concern people: what reporters and officers send, what the back office asks for.
 * Nobody reads it but through addresses that a function signs, and nothing stays in it for good.
 */
export class ReportFiles extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, props: FileStoreProps) {
    super(scope, id)
    const { settings, keptFor } = props
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // An older version of a file would outlive the day on which it must be gone.
      versioned: false,
      lifecycleRules: [{ expiration: keptFor }],
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'A log of accesses would tie people’s network addresses to what was sent or asked about reports.',
    })
  }

  /** The bucket's name, with the permission to put files into it. */
  get keeping(): Binding {
    return this.binding('s3:PutObject')
  }

  /** The bucket's name, with the permission to read a file whose name is known; none to list them. */
  get reading(): Binding {
    return this.binding('s3:GetObject')
  }

  private binding(action: string): Binding {
    const grantTo = (grantee: IGrantable): void => {
      Grant.addToPrincipal({ grantee, actions: [action], resourceArns: [this.bucket.arnForObjects('*')] })
      const { grantPrincipal } = grantee
      if (!Construct.isConstruct(grantPrincipal)) return
      const logicalId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)
      Validations.of(grantPrincipal).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
        reason: 'An object has its name only once there is a file; the bucket holds nothing else.',
      })
    }
    return { value: this.bucket.bucketName, grantTo }
  }
}
