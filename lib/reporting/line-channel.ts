import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { type Binding, plainValue } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import { secretValue } from '../storage/secret-value.ts'

/**
 * Our channel at LINE: where its API is, and what LINE gave us for it. The secret is JSON
 * `{"channelSecret", "channelAccessToken"}`, filled in by the operator; until then the channel secret is
 * random, so that nobody can sign a webhook with it, and the token is empty.
 */
export class LineCredentials extends Construct {
  readonly secret: Secret
  readonly apiBaseUrl = plainValue('https://api.line.me')
  /** What people send as photo, voice or video has a host of its own. */
  readonly dataBaseUrl = plainValue('https://api-data.line.me')

  constructor(scope: Construct, id: string, props: { readonly settings: StageSettings }) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: 'LINE channel: {"channelSecret", "channelAccessToken"}',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ channelAccessToken: '' }),
        generateStringKey: 'channelSecret',
        excludePunctuation: true,
      },
      removalPolicy: props.settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'LINE has no call that renews a channel secret: a person rotates it in the LINE console.',
    })
  }

  /** The secret's ARN, with the permission to read its value. */
  get credentials(): Binding {
    return secretValue(this.secret)
  }
}
