import { createHmac } from 'node:crypto'

/** `x-line-signature` over the exact bytes of a webhook body. */
export function sign(body: string | Uint8Array, channelSecret: string): string {
  return createHmac('sha256', channelSecret).update(body).digest('base64')
}
