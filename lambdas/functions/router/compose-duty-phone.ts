import { textedDutyPhone } from '../../adapters/sms/duty-phone.ts'
import { type DutyPhone, withDutyPhoneAlarm } from '../../core/delivery/duty-phone.ts'
import type { Watch } from '../../core/shared/watch.ts'
import { logger } from '../../runtime/observe.ts'
import type { Env } from './env.ts'

/** Nobody waits for a text, but others may be told instead (ms). */
const deadline = 3_000

/** Texts to duty phones; undefined where the stage has them switched off. */
export const composeDutyPhone = (env: Pick<Env, 'SMS'>, watch: Watch): DutyPhone | undefined => {
  if (env.SMS === 'off') return undefined
  const onText = (result: string, messageId: string | undefined): void => {
    if (result === 'sent') logger.info('Text', { result, messageId })
    else logger.warn('Text', { result })
  }
  return withDutyPhoneAlarm(textedDutyPhone({ senderId: env.SMS, deadline, onText }), watch)
}
