import { validateSignature } from '@line/bot-sdk'

/** Whether LINE has signed exactly these bytes. A missing signature is a wrong one. */
export const isSignedByLine = (body: Buffer, signature: string | undefined, channelSecret: string): boolean =>
  signature !== undefined && signature !== '' && validateSignature(body, channelSecret, signature)
