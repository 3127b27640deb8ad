import { Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { StageSettings } from '../shared/stage-settings.ts'
import { findPage } from './find-page.ts'
import { pageHeaders } from './page-headers.ts'

export interface BackOfficePagesProps {
  readonly settings: StageSettings
  /** Other origins that the pages speak to, for their content security policy. */
  readonly connectsTo: readonly string[]
}

/**
 * The pages of the back office, at one origin with its API: under `/back-office/` what `npm run pages:publish` has put
 * into the bucket, under `/api/` what `serveApi` names.
 */
export class BackOfficePages extends Construct {
  readonly bucket: Bucket
  /** Such as `https://d111111abcdef8.cloudfront.net`. */
  readonly origin: string
  private readonly distribution: Distribution

  constructor(scope: Construct, id: string, { settings, connectsTo }: BackOfficePagesProps) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the published pages alone, which CloudFront reads for whoever asks for them.',
    })
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: back office`,
      priceClass: PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        // How long something is kept, its own Cache-Control says: index.html and config.json are asked for anew.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: pageHeaders(this, connectsTo),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'FindPage', {
              code: FunctionCode.fromInline(findPage),
              runtime: FunctionRuntime.JS_2_0,
            }),
          },
        ],
      },
    })
    this.origin = `https://${this.distribution.distributionDomainName}`
    const acknowledge = (rule: string, reason: string) =>
      Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${rule}`, reason })
    acknowledge(
      'CFR1',
      'Who is on duty abroad or behind a foreign network must reach it; accounts open it, not places.',
    )
    acknowledge(
      'CFR2',
      'Pages are static and the API asks for a token before anything else, within its own rate limit.',
    )
    acknowledge(
      'CFR3',
      'Who looked at what, the audit log keeps; a second log would only tie addresses to reports.',
    )
    acknowledge(
      'CFR4',
      'The name is CloudFront’s own, and with it the oldest TLS that it takes, until a stage has one.',
    )
  }

  /** Answers everything under `/api/` from this API, never from a cache. */
  serveApi(api: HttpApi): void {
    const domain = Fn.select(2, Fn.split('/', api.apiEndpoint))
    this.distribution.addBehavior('/api/*', new HttpOrigin(domain), {
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
    })
  }
}
