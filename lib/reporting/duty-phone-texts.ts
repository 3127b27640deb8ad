import { Stack } from 'aws-cdk-lib'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { type Binding, plainValue } from '../shared/binding.ts'
import type { StageSettings } from '../shared/stage-settings.ts'

/**
 * Texts to units' duty phones, for when LINE fails: `off`, or the ARN of the sender id with the permission to
 * send under it. The sender id is registered by hand, since a carrier has to approve it.
 */
export const dutyPhoneMessaging = (scope: Construct, { sms }: StageSettings): Binding => {
  if (!sms) return plainValue('off')
  const senderId = Stack.of(scope).formatArn({
    service: 'sms-voice',
    region: sms.region,
    resource: 'sender-id',
    resourceName: `${sms.senderId}/TH`,
  })
  const grantTo = (grantee: IGrantable) =>
    Grant.addToPrincipal({ grantee, actions: ['sms-voice:SendTextMessage'], resourceArns: [senderId] })
  return { value: senderId, grantTo }
}
