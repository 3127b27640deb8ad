import { randomBytes } from 'node:crypto'

const USER = /^U[0-9a-f]{32}$/
const GROUP = /^C[0-9a-f]{32}$/
const ROOM = /^R[0-9a-f]{32}$/
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const isUserId = (id: string) => USER.test(id)
export const isGroupId = (id: string) => GROUP.test(id)
export const isRoomId = (id: string) => ROOM.test(id)
export const isChatId = (id: string) => isUserId(id) || isGroupId(id) || isRoomId(id)

export const newUserId = () => `U${randomBytes(16).toString('hex')}`
export const newGroupId = () => `C${randomBytes(16).toString('hex')}`
export const newReplyToken = () => randomBytes(16).toString('hex')
export const newQuoteToken = () => randomBytes(24).toString('base64url')

let sequence = 0

/** A message id as LINE writes them: a long number in a string, rising with time. */
export function newMessageId(now: number): string {
  sequence = (sequence + 1) % 4_096
  const random = BigInt(randomBytes(1).readUInt8())
  return String((((BigInt(now) - 1_400_000_000_000n) << 12n) + BigInt(sequence)) * 256n + random)
}

/** A webhook event id: a ULID of the event's time. */
export function newWebhookEventId(now: number): string {
  let time = ''
  for (let rest = now, place = 0; place < 10; place++, rest = Math.floor(rest / 32))
    time = CROCKFORD[rest % 32] + time
  return time + [...randomBytes(16)].map((byte) => CROCKFORD[byte % 32]).join('')
}
