import {
  PinpointSMSVoiceV2Client,
  type PinpointSMSVoiceV2ClientConfig,
  PinpointSMSVoiceV2ServiceException,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { canReceiveSms, type DutyPhone } from '../../core/delivery/duty-phone.ts'
import type { PushOutcome } from '../../core/report/model.ts'

export interface TextSettings {
  /** `arn:aws:sms-voice:<region>:<account>:sender-id/<name>/TH`; its region is where texts are sent from. */
  readonly senderId: string
  /** Milliseconds after which a text counts as not taken. */
  readonly deadline: number
  /** Told of every text: `sent` or the kind of error; never to whom or what. */
  readonly onText: (result: string, messageId: string | undefined) => void
}

/** A phone that is off this long (seconds) gets no text any more: by then it would send somebody out in vain. */
const goodFor = 60 * 60

/**
 * AWS End User Messaging behind the core's port. A text is tried once; trying again is the outbox's work.
 * @param config anything else, such as an endpoint in tests
 */
export const textedDutyPhone = (
  { senderId, deadline, onText }: TextSettings,
  config: PinpointSMSVoiceV2ClientConfig = {},
): DutyPhone => {
  // A sender id without a region must not keep the router from starting: the text alone fails.
  const region = senderId.split(':')[3]
  const client = new PinpointSMSVoiceV2Client({ ...(region && { region }), maxAttempts: 1, ...config })
  return {
    async notify(phone, text, key) {
      if (!canReceiveSms(phone)) return { kind: 'refused', reason: 'badRequest' }
      const command = new SendTextMessageCommand({
        OriginationIdentity: senderId,
        DestinationPhoneNumber: `+66${phone.slice(1)}`,
        MessageBody: text,
        MessageType: 'TRANSACTIONAL',
        TimeToLive: goodFor,
        Context: { notice: key },
      })
      try {
        const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(deadline) })
        onText('sent', MessageId)
        return { kind: 'accepted', ...(MessageId && { requestId: MessageId }) }
      } catch (error) {
        onText(error instanceof Error ? error.name : 'unknown', undefined)
        return outcomeOf(error)
      }
    },
  }
}

const outcomeOf = (error: unknown): PushOutcome => {
  const name = error instanceof PinpointSMSVoiceV2ServiceException ? error.name : ''
  switch (name) {
    // The number has opted out, is blocked, or is not one of those that a new account may write to.
    case 'ConflictException':
      return { kind: 'refused', reason: 'forbidden' }
    case 'ValidationException':
      return { kind: 'refused', reason: 'badRequest' }
    case 'ResourceNotFoundException':
      return { kind: 'refused', reason: 'notFound' }
    // The account's spending limit for texts.
    case 'ServiceQuotaExceededException':
      return { kind: 'refused', reason: 'monthlyLimit' }
    case 'AccessDeniedException':
      return { kind: 'retryLater', reason: 'unauthorised' }
    default:
      return { kind: 'retryLater', reason: 'unavailable' }
  }
}
