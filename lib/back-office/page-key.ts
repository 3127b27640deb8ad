import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { Binding } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import { secretValue } from '../storage/secret-value.ts'

/** What the back office signs the tokens of its pages with: made by Secrets Manager, known to nobody. */
export class PageKey extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string, props: { readonly settings: StageSettings }) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: 'Signs the page tokens of the back office',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: props.settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A token opens nothing that the account may not see; a new key would only turn pages back.',
    })
  }

  /** The secret's ARN, with the permission to read its value. */
  get signing(): Binding {
    return secretValue(this.secret)
  }
}
