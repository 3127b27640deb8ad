import * as z from 'zod'

/** How long the service tries to deliver a text unless told otherwise (seconds): three days. */
export const longestLife = 259_200

/** What is taken of SendTextMessage (API version 2022-03-31): those fields that the service here uses, strictly. */
export const sendTextMessage = z.strictObject({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{7,14}$/, 'must be in E.164'),
  OriginationIdentity: z
    .string()
    .regex(
      /^arn:aws:sms-voice:[a-z0-9-]+:\d{12}:sender-id\/[A-Za-z0-9_-]{1,11}\/[A-Z]{2}$/,
      'must be the ARN of a sender id',
    ),
  MessageBody: z.string().min(1).max(1_600),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
  TimeToLive: z.number().int().min(5).max(longestLife).optional(),
  Context: z.record(z.string().max(100), z.string().max(800)).optional(),
})
export type SendTextMessage = z.infer<typeof sendTextMessage>

const gsm7 = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΔΦΓΛΩΠΨΣΘΞ]*$/

/** Parts that a carrier sends and bills: Thai needs UCS-2, 70 UTF-16 units alone or 67 in each of several. */
export const segmentsOf = (text: string): number => {
  const [alone, each] = gsm7.test(text) ? [160, 153] : [70, 67]
  return text.length <= alone ? 1 : Math.ceil(text.length / each)
}
