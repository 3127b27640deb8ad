import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Binding } from '../shared/binding.ts'

/** A secret's ARN, with the permission to read its value. */
export const secretValue = ({ secretArn }: Secret): Binding => {
  const actions = ['secretsmanager:GetSecretValue']
  const grantTo = (grantee: IGrantable) =>
    Grant.addToPrincipal({ grantee, actions, resourceArns: [secretArn] })
  return { value: secretArn, grantTo }
}
