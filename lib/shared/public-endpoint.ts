import { Validations } from 'aws-cdk-lib'
import { HttpApi, type HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { openStage } from './http-stage.ts'
import type { StageSettings } from './stage-settings.ts'

export interface PublicEndpointProps {
  readonly settings: StageSettings
  readonly apiName: string
  readonly method: HttpMethod
  /** Such as `/files/{token}`. */
  readonly path: string
  /** What the integration is called; another name is another integration. */
  readonly name: string
  readonly target: IFunction
  /** What comes faster is refused with 429. */
  readonly requestsPerSecond: number
  /** Why nobody has to sign in, in one sentence. */
  readonly whyOpen: string
}

/** One route that anybody can reach: an HTTP API of its own, with a limit and an access log. */
export class PublicEndpoint extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, props: PublicEndpointProps) {
    super(scope, id)
    const { settings, apiName, path, method, target, requestsPerSecond } = props
    this.api = new HttpApi(this, 'Api', { apiName, createDefaultStage: false })
    const integration = new HttpLambdaIntegration(props.name, target)
    for (const route of this.api.addRoutes({ path, methods: [method], integration }))
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: props.whyOpen })
    openStage(this, { settings, api: this.api, requestsPerSecond })
  }
}
